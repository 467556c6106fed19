import type { Unit } from '@steerboard/schema'

export const locale = 'en-GB'
export const noValue = '–'

const decimals = (digits: number) =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
const whole = decimals(0)
const one = decimals(1)
const two = decimals(2)
const three = decimals(3)
const minus = (text: string): string => text.replace('-', '−')

/**
 * Seconds as one figure with one unit. Hours stay hours however many: a working day and a calendar
 * day differ in length, so "days" would be ambiguous.
 */
const duration = (seconds: number): string => {
  const size = Math.abs(seconds)
  if (size < 60) return `${whole.format(seconds)} s`
  if (size < 3600) return `${whole.format(seconds / 60)} min`
  if (size < 360_000) return `${one.format(seconds / 3600)} h`
  return `${whole.format(seconds / 3600)} h`
}

/** Never rounds a share that is not all to all, nor one that is not nothing to nothing. */
const share = (value: number): string => {
  const text = one.format(value * 100)
  const pretends = (text === '100.0' && value !== 1) || (/^-?0\.0$/.test(text) && value !== 0)
  return `${pretends ? three.format(value * 100) : text}%`
}

const count = (value: number): string =>
  Number.isInteger(value) ? whole.format(value) : one.format(value)

const byUnit: Record<Unit, (value: number) => string> = {
  RATIO: share,
  SECONDS: duration,
  COUNT: count,
  DAYS: value => `${one.format(value)} days`,
  HOURS: value => `${one.format(value)} h`,
  SCORE: value => two.format(value),
  NPS: value => (value > 0 ? `+${whole.format(value)}` : whole.format(value)),
}

/** The `.0` of a round figure says nothing on a scale. */
const rounded = (text: string): string => text.replace(/\.0+(?=\D|$)/, '')

/**
 * A value of a KPI as text; no value is a dash, never a zero. The only place that knows units.
 * On an axis, a round figure loses its empty decimals.
 */
export function formatValue(
  value: number | null | undefined,
  unit: Unit,
  place: 'text' | 'axis' = 'text',
): string {
  if (value === null || value === undefined) return noValue
  if (place === 'axis' && value === 0) return unit === 'RATIO' ? '0%' : '0'
  const text = minus(byUnit[unit](value))
  return place === 'axis' ? rounded(text) : text
}

/** The size of a difference, without its sign; shares differ by percentage points. */
export const formatDifference = (difference: number, unit: Unit): string => {
  const size = Math.abs(difference)
  if (unit === 'RATIO') return `${one.format(size * 100)} pp`
  if (unit === 'NPS') return `${whole.format(size)} points`
  if (unit === 'SCORE') return `${two.format(size)} points`
  return byUnit[unit](size)
}

/** A difference with its sign: "+1.2 pp", "−3.0 h". */
export const formatSigned = (difference: number, unit: Unit): string =>
  `${difference > 0 ? '+' : difference < 0 ? '−' : ''}${formatDifference(difference, unit)}`

/** A number without a unit, to three figures: a probability, a rate. */
export const formatPlain = (value: number): string =>
  minus(new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(value))

/** A number of records, or a part that is a sum of weights. */
export const formatCount = (value: number): string => minus(count(value))

/** A share of something, for small print. */
export const formatShare = (part: number, total: number): string =>
  total === 0 ? noValue : `${one.format((part / total) * 100)}%`
