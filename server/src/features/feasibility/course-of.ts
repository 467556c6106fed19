import { next, type Period, type PeriodSettings } from '../../domain/calendar/period.js'
import { isFinal } from '../../domain/signal/kpi-series.js'
import type { Levels } from '../../domain/target/levels.js'
import { levelsForPeriod, type TargetTerms } from '../../domain/target/terms.js'
import type { History } from '../kpi/index.js'

/** One period of the way to a target: what was, and what would be asked. */
export interface CourseStep {
  start: string
  label: string
  /** Null where nothing was recorded, and in periods to come. */
  value: number | null
  isFinal: boolean
  /** Null before the target begins, and where it has no value. */
  target: number | null
  red: number | null
  stretch: number | null
  range: { low: number; high: number; redLow: number; redHigh: number } | null
}

export interface Path {
  terms: TargetTerms
  /** The first period that it judges, and the one in which it is to be met. */
  start: Period
  aim: Period
}

const pastShown = 24
const aheadShown = 6
const aheadMost = 60

/** The last periods that are over and those to come until the target is to be met, with its levels. */
export function courseOf({ series, periods }: History, path: Path, settings: PeriodSettings) {
  const past = periods.slice(-pastShown)
  const values = new Map(series.points.map(point => [point.start, point]))
  return [...past, ...ahead(past.at(-1), path, settings)].map((period): CourseStep => {
    const point = values.get(period.start)
    return {
      start: period.start,
      label: period.label,
      value: point?.value.value ?? null,
      isFinal: point !== undefined && isFinal(point),
      ...levelsAt(path, period),
    }
  })
}

/** Some periods at least, so that one sees where it leads; all of them until it is to be met. */
function ahead(last: Period | undefined, { start, aim }: Path, settings: PeriodSettings): Period[] {
  const found: Period[] = []
  let period = last ? next(last, settings) : start
  while (found.length < aheadShown || (period.start <= aim.start && found.length < aheadMost)) {
    found.push(period)
    period = next(period, settings)
  }
  return found
}

const nothing = { target: null, red: null, stretch: null, range: null }

function levelsAt(
  { terms, start }: Path,
  period: Period,
): Omit<CourseStep, 'start' | 'label' | 'value' | 'isFinal'> {
  const levels: Levels | null =
    period.start < start.start ? null : levelsForPeriod(terms, period.end)
  if (!levels) return nothing
  if (levels.direction === 'RANGE') {
    const { direction, ...range } = levels
    return { ...nothing, range }
  }
  return { ...nothing, target: levels.target, red: levels.red, stretch: levels.stretch ?? null }
}
