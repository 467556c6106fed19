import { seasonFactors } from '../statistics/seasonal/season-factors.js'
import { isFinal, type KpiSeries } from './kpi-series.js'

/** For each calendar month what it usually is as a multiple of the usual month; `null`: no season. */
export type Season = readonly number[] | null

export const monthOf = (start: string): number => Number(start.slice(5, 7)) - 1

/** The season of a monthly series; other grains have none. */
export function seasonOf({ grain, points }: KpiSeries): Season {
  if (grain !== 'MONTH') return null
  return seasonFactors(
    points
      .filter(isFinal)
      .map(({ start, value }) => ({ month: monthOf(start), value: value.value as number })),
  )
}

/** What to divide the value of a period by to take the season out. */
export const factorAt = (season: Season, start: string): number => season?.[monthOf(start)] ?? 1
