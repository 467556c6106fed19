import type { Unit } from '@steerboard/schema'

interface Entry {
  /** What a value is multiplied by to be typed. */
  factor: number
  /** What stands after the field. */
  suffix: string
}

const asIs = (suffix: string): Entry => ({ factor: 1, suffix })

const entries: Record<Unit, Entry> = {
  RATIO: { factor: 100, suffix: '%' },
  SECONDS: { factor: 1 / 3600, suffix: 'hours' },
  COUNT: asIs(''),
  DAYS: asIs('days'),
  HOURS: asIs('hours'),
  SCORE: asIs('points'),
  NPS: asIs('points'),
}

/** The unit in which a value is typed: shares in per cent, durations in hours. */
export const entrySuffix = (unit: Unit): string => entries[unit].suffix

/** A value as the text of its field; no value is an empty field. */
export const asEntry = (value: number | null | undefined, unit: Unit): string =>
  value === null || value === undefined
    ? ''
    : String(Number((value * entries[unit].factor).toPrecision(10)))

/**
 * What was typed, in the unit of the KPI. `null`: the field is empty; NaN: it is no number. A comma
 * is a decimal sign, but before three digits nobody can tell.
 */
export function entered(text: string, unit: Unit): number | null {
  const plain = text
    .trim()
    .replace('−', '-')
    .replace(/\s*(%|h|hours?|days?|points?)$/, '')
  if (plain === '') return null
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(plain) || /,\d{3}$/.test(plain)) return Number.NaN
  return Number((Number(plain.replace(',', '.')) / entries[unit].factor).toPrecision(12))
}
