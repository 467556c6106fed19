import { autocorrelation } from '../autocorrelation.js'
import { runLengths } from '../run-rules/default-rules.js'

export interface Guard {
  /** Correlation of each baseline value with the next. */
  correlation: number
  /** On: alerts must say so. */
  isOn: boolean
  /** What sigma is multiplied by: the moving range understates it in a series that hangs together. */
  sigmaFactor: number
  /** Points in a row on one side that a signal takes. */
  runLength: number
}

const isNotable = 0.25
const most = 0.75

/**
 * What a baseline whose values follow one another needs, lest its drift be read as signals: above a
 * lag-1 autocorrelation of 0.25, sigma ÷ √(1 − r) with r at most 0.75, and runs of twelve.
 *
 * Source: the mean moving range of a first-order autoregressive process is √(1 − r) times that of an
 * independent one with the same spread; what the guard gains is simulated in `false-alarms.test.ts`.
 */
export function autocorrelationGuard(baseline: readonly number[]): Guard {
  const correlation = autocorrelation(baseline, 1)
  const isOn = correlation > isNotable
  return {
    correlation,
    isOn,
    sigmaFactor: isOn ? 1 / Math.sqrt(1 - Math.min(most, correlation)) : 1,
    runLength: isOn ? runLengths.guarded : runLengths.usual,
  }
}
