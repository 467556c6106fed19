import type { Unit } from '@steerboard/schema'
import { formatCount } from '../../format/value.js'

interface Evidence {
  numerator: number | null
  denominator: number | null
  n: number
  kpi: { unit: Unit }
}

/** What a value rests on: "812 of 964", or the number of records; empty where the value is that number. */
export function evidenceOf({ numerator, denominator, n, kpi }: Evidence): string {
  if (n === 0) return ''
  if (kpi.unit === 'RATIO' && numerator !== null && denominator !== null)
    return `${formatCount(numerator)} of ${formatCount(denominator)}`
  if (kpi.unit === 'COUNT') return ''
  return `${formatCount(n)} ${n === 1 ? 'record' : 'records'}`
}
