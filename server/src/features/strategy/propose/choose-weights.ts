import {
  type ScoreConfiguration,
  scoreConfigurationFaults,
} from '../../../domain/alignment/score-configuration.js'
import { refuse } from '../../../platform/refuse.js'

/** Any of the numbers; what is absent or null stays. */
type Some<T> = { [K in keyof T]?: T[K] | null | undefined }

/** Weights of the score of which somebody changes some. */
export interface SomeWeights {
  parts?: Some<ScoreConfiguration['parts']>
  bases?: Some<ScoreConfiguration['bases']>
  strengths?: Some<ScoreConfiguration['strengths']>
  coverageTarget?: number | null | undefined
}

/** The weights as they would be. Throws Invalid where the score cannot be weighed so, and says why. */
export function chooseWeights(now: ScoreConfiguration, asked: SomeWeights): ScoreConfiguration {
  const chosen: ScoreConfiguration = {
    parts: changed(now.parts, asked.parts),
    bases: changed(now.bases, asked.bases),
    strengths: changed(now.strengths, asked.strengths),
    coverageTarget: asked.coverageTarget ?? now.coverageTarget,
  }
  const faults = scoreConfigurationFaults(chosen)
  if (faults.length === 0) return chosen
  throw refuse('input', `The score cannot be weighed so: ${faults.join('; ')}.`, [
    'shares that add up to 1',
  ])
}

const changed = <T extends object>(now: T, asked: Some<T> = {}): T => {
  const given = Object.entries(asked).filter(([, value]) => value !== null && value !== undefined)
  return { ...now, ...Object.fromEntries(given) }
}
