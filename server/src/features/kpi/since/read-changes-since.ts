import type { Period } from '../../../domain/calendar/period.js'
import type { Ctx } from '../../../platform/context.js'
import { cursorOf, placeOf } from '../../../platform/cursor.js'
import { refuse } from '../../../platform/refuse.js'
import { type ChosenScope, chooseScope, type ScopeQuestion } from '../../directory/index.js'
import { type ChosenKpi, chooseKpi, chooseKpis, demandGrain } from '../question/choose-kpi.js'
import { chooseFirst } from '../question/choose-page.js'
import { choosePeriods, type RangeQuestion } from '../question/choose-periods.js'
import { lastPeriods } from '../question/frame.js'
import { type Look, withLook } from '../question/look.js'
import { spendPoints } from '../question/spend-points.js'
import { type ComparedReading, compareReadings } from './compare-readings.js'
import { describeChange } from './describe-change.js'
import type { ReadingChangesAnswer } from './since-answer.js'

export interface ChangesQuestion {
  /** The earlier moment. */
  asOf: Date
  until?: Date | null
  kpis?: readonly string[] | null
  variant?: string | null
  scope?: ScopeQuestion | null
  range?: RangeQuestion | null
  first?: number | null
  after?: string | null
}

/**
 * Which readings differ between what was known at a moment and what is known now, or at a later
 * one: KPIs in reading order, of each the newest period first.
 */
export async function readChangesSince(
  request: Ctx,
  asked: ChangesQuestion,
): Promise<ReadingChangesAnswer> {
  request.demand('kpi.read')
  const chosen = chooseAll(asked)
  const first = chooseFirst(asked.first)
  return withLook(request, asked.until, now =>
    withLook(now.ctx, demandEarlier(asked.asOf, now), async then => {
      const scope = chooseScope(now.directory, asked.scope)
      const periods = periodsOf(asked.range, now, chosen)
      spendPoints(request, chosen.length * periods.length * 2, 'range')
      const all = await compareReadings({ then, now, chosen, scope, periods })
      const changed = all.filter(({ isChanged }) => isChanged)
      const identity = identityOf(asked, chosen, scope, now)
      const page = pageOf(changed, first, asked.after ? placeOf(identity, asked.after) : null)
      const edges = page.map(reading => ({
        cursor: cursorOf(identity, placeIn(reading)),
        node: describeChange(reading, { then, now, scope }),
      }))
      return {
        scope: scope.scope,
        asOf: then.stamp.asOf,
        until: now.stamp.asOf,
        ledgerPositionBefore: then.stamp.ledgerPosition,
        ledgerPosition: now.stamp.ledgerPosition,
        compared: all.length,
        totalCount: changed.length,
        edges,
        pageInfo: {
          hasNextPage: edges.length > 0 && page.at(-1) !== changed.at(-1),
          endCursor: edges.at(-1)?.cursor ?? null,
        },
      }
    }),
  )
}

function chooseAll({ kpis, variant }: ChangesQuestion): ChosenKpi[] {
  const [only] = kpis ?? []
  if (variant == null) return chooseKpis(kpis)
  if (kpis?.length === 1 && only !== undefined) return [chooseKpi(only, variant, 'kpis')]
  throw refuse('variant', 'A variant belongs to one KPI: name that one.', ['one code in `kpis`'])
}

function demandEarlier(asOf: Date, { stamp }: Look): Date {
  if (asOf < stamp.asOf) return asOf
  throw refuse('asOf', 'There is nothing between the two moments.', [
    `an instant before ${stamp.asOf.toISOString()}`,
  ])
}

/** Without a range the last 13 months that have begun. */
function periodsOf(
  range: RangeQuestion | null | undefined,
  { settings }: Look,
  chosen: readonly ChosenKpi[],
): Period[] {
  for (const one of chosen) demandGrain(one, range?.grain ?? 'MONTH', 'range')
  return (range ? choosePeriods(range, settings) : lastPeriods('MONTH', settings)).toReversed()
}

const identityOf = (
  { range, asOf, until }: ChangesQuestion,
  chosen: readonly ChosenKpi[],
  { filter }: ChosenScope,
  { settings }: Look,
) => [
  'changes',
  chosen.map(({ kpi, variant }) => `${kpi.code} ${variant.code}`),
  Object.entries(filter).toSorted(),
  range ?? lastPeriods('MONTH', settings)[0]?.start,
  asOf.toISOString(),
  until?.toISOString(),
]

const placeIn = ({ one, period }: ComparedReading): string => `${one.kpi.code} ${period.start}`

function pageOf(
  changed: readonly ComparedReading[],
  first: number,
  after: string | null,
): readonly ComparedReading[] {
  const start = after === null ? 0 : changed.findIndex(each => placeIn(each) === after) + 1
  return changed.slice(start, start + first)
}
