import type { Unit } from '@steerboard/schema'

export interface AxisRange {
  min: number
  max: number
  /** Distance of the gridlines; min and max lie on it. */
  step: number
}

/** The least a line's axis spans, so that small movements do not look like large ones. */
const leastSpan: Partial<Record<Unit, number>> = { RATIO: 0.1, SCORE: 0.5, NPS: 20 }
const limits: Partial<Record<Unit, { min: number; max: number }>> = {
  RATIO: { min: 0, max: 1 },
  NPS: { min: -100, max: 100 },
}

/** A round distance that divides `span` into at most six. */
const stepFor = (span: number): number => {
  const power = 10 ** Math.floor(Math.log10(span / 6))
  const lead = span / 6 / power
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power
}

const tidy = (value: number): number => Number(value.toPrecision(12))

const onSteps = (low: number, high: number, unit: Unit): AxisRange => {
  const step = stepFor(high - low)
  const bounds = limits[unit] ?? { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }
  return {
    min: Math.max(bounds.min, tidy(Math.floor(tidy(low / step)) * step)),
    max: Math.min(bounds.max, tidy(Math.ceil(tidy(high / step)) * step)),
    step: tidy(step),
  }
}

/** Seconds are read in hours or minutes, so their gridlines lie on those. */
const inHours = ({ max }: AxisRange): AxisRange => {
  const scale = max >= 7200 ? 3600 : max >= 120 ? 60 : 1
  const { max: top, step } = onSteps(0, max / scale, 'HOURS')
  return { min: 0, max: top * scale, step: step * scale }
}

/**
 * The axis of a line or of dots. Amounts start at zero. Shares, scores and NPS may start above it,
 * with a least span and inside what is possible.
 */
export function lineRange(values: readonly number[], unit: Unit): AxisRange {
  const span = leastSpan[unit]
  if (values.length === 0) return { min: 0, max: 1, step: 0.2 }
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (span === undefined) {
    const amounts = onSteps(Math.min(low, 0), Math.max(high, 0) || 1, unit)
    return unit === 'SECONDS' ? inHours({ ...amounts, max: Math.max(high, 1) }) : amounts
  }
  const middle = (low + high) / 2
  const half = Math.max((high - low) * 0.55, span / 2)
  const least = limits[unit]?.min ?? 0
  return onSteps(
    Math.max(least, middle - half),
    Math.min(limits[unit]?.max ?? Infinity, middle + half),
    unit,
  )
}

/** Whether a reader has to be told that the axis does not begin at zero. */
export const isCut = (range: AxisRange): boolean => range.min > 0
