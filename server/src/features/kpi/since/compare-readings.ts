import type { Period } from '../../../domain/calendar/period.js'
import type { ChosenScope } from '../../directory/index.js'
import { readParts } from '../../measure/index.js'
import type { PointAnswer } from '../answer.js'
import { AskedPeriods } from '../question/asked-periods.js'
import type { ChosenKpi } from '../question/choose-kpi.js'
import { type FramedPeriod, framed } from '../question/frame.js'
import type { Look } from '../question/look.js'
import { needsOf } from '../question/question-of.js'
import { pointOf, valueIn } from '../reading/reading-of.js'

/** One reading as it was known then and now. */
export interface ComparedReading {
  one: ChosenKpi
  period: Period
  /** Null: then the period had not begun. */
  before: { framed: FramedPeriod; point: PointAnswer } | null
  after: { framed: FramedPeriod; point: PointAnswer }
  isChanged: boolean
}

interface Comparing {
  then: Look
  now: Look
  chosen: readonly ChosenKpi[]
  scope: ChosenScope
  periods: readonly Period[]
}

type At = { framed: FramedPeriod; point: PointAnswer }

/** Every KPI in every period, twice. */
export async function compareReadings(asked: Comparing): Promise<ComparedReading[]> {
  const { chosen, periods } = asked
  const before = await readAll(asked.then, asked)
  const after = await readAll(asked.now, asked)
  return chosen.flatMap(one =>
    periods.map(period => {
      const [then, now] = [before(one, period), after(one, period) as At]
      const isChanged = then === null ? now.point.n !== 0 : differs(then.point, now.point)
      return { one, period, before: then, after: now, isChanged }
    }),
  )
}

/** Not the interval or the status: these follow from the parts and the calendar. */
const differs = (then: PointAnswer, now: PointAnswer): boolean =>
  (['value', 'numerator', 'denominator', 'n'] as const).some(field => then[field] !== now[field])

async function readAll(
  look: Look,
  { chosen, scope, periods }: Comparing,
): Promise<(one: ChosenKpi, period: Period) => At | null> {
  const asked = new AskedPeriods()
  const begun = new Map(
    periods
      .filter(({ startsAt }) => startsAt <= look.settings.now)
      .map(period => [period, framed(period, look.settings)]),
  )
  for (const each of begun.values()) asked.placeOf(each)
  const groups = await readParts(look.ctx, {
    ...needsOf(chosen, {}),
    periods: asked.spans,
    scope: scope.filter,
    groupBy: [],
    now: look.settings.now,
    asOf: look.asOf,
  })
  return (one, period) => {
    const each = begun.get(period)
    if (!each) return null
    const found = groups.find(group => group.period === asked.placeOf(each))
    const value = valueIn(one, each, found, look.settings)
    return { framed: each, point: pointOf(value, each) }
  }
}
