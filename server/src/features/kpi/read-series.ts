import type { Dimension } from '../../domain/kpi/dimensions.js'
import { recordedDimensions } from '../../domain/kpi/recorded-dimensions.js'
import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { type ChosenScope, chooseScope, type ScopeQuestion } from '../directory/index.js'
import { readAnnotations, seriesScope } from '../signal/index.js'
import type { Comparison, SeriesAnswer } from './answer.js'
import type { BehaviourWants } from './behaviour/behaviour-answer-of.js'
import { historyOfRange } from './behaviour/history.js'
import { type ChosenKpi, chooseKpi, demandGrain } from './question/choose-kpi.js'
import { choosePeriods, type RangeQuestion } from './question/choose-periods.js'
import { comparedWith, type FramedPeriod, framed } from './question/frame.js'
import { mostGroups } from './question/group-key.js'
import { type Look, withLook } from './question/look.js'
import { spendPoints } from './question/spend-points.js'
import { describeChosen } from './reading/describe-kpi.js'
import { permalink } from './reading/permalink.js'
import { readLines } from './reading/series-lines.js'
import { targetNotes } from './target/target-notes.js'

export interface SeriesQuestion {
  kpi: string
  variant?: string | null
  scope?: ScopeQuestion | null
  range: RangeQuestion
  groupBy?: readonly Dimension[] | null
  compare?: Comparison | null
  asOf?: Date | null
}

export interface SeriesWants {
  /** Null: the behaviour of the lines is not asked for. */
  behaviour: BehaviourWants | null
  /** Absent: nobody asks for the targets. */
  targets?: boolean
  /** Absent: nobody asks for the notes. */
  annotations?: boolean
}

/** One KPI over consecutive periods, one line for each combination of groups. */
export async function readSeries(
  request: Ctx,
  asked: SeriesQuestion,
  { behaviour, targets = false, annotations = false }: SeriesWants = { behaviour: null },
): Promise<SeriesAnswer> {
  request.demand('kpi.read')
  const chosen = chooseKpi(asked.kpi, asked.variant)
  demandGrain(chosen, asked.range.grain, 'range')
  const groupBy = chooseDimensions(asked.groupBy, chosen)
  return withLook(request, asked.asOf, async look => {
    const { settings } = look
    const scope = chooseScope(look.directory, asked.scope)
    const periods = choosePeriods(asked.range, settings)
    const lineCount = mostGroups(groupBy, scope.filter, look.directory)
    const frames = periods.map(period => framed(period, settings))
    const history = behaviour && historyOfRange(frames, settings)
    const perLine = frames.length * (asked.compare ? 2 : 1) + (history?.length ?? 0)
    spendPoints(request, lineCount * perLine, 'range')
    const { compare } = asked
    const compared = compare ? periods.map(p => comparedWith(p, compare, settings)) : null
    const series = { chosen, scope, groupBy, frames, compared, history, behaviour, targets }
    const lines = await readLines(look, series)
    const range = rangeOf(frames.map(({ period }) => period))
    const { kpi, variant } = describeChosen(chosen)
    return {
      kpi,
      variant,
      scope: scope.scope,
      range,
      ...look.stamp,
      periods: frames.map(({ period }) => period),
      annotations: annotations ? await notesBeside(look, { chosen, scope, frames }) : [],
      lines,
      permalink: permalink({
        scope: scope.scope,
        period: frames.at(-1)?.period ?? range,
        compare,
        asOf: look.stamp.asOf,
        kpi: { code: kpi.code, variant: variant.code },
        by: groupBy[0],
      }),
    }
  })
}

/** What people noted, and what was decided, by day. */
async function notesBeside(
  look: Look,
  {
    chosen,
    scope: { scope },
    frames,
  }: { chosen: ChosenKpi; scope: ChosenScope; frames: readonly FramedPeriod[] },
) {
  const { ctx, directory, asOf } = look
  const { start, end } = rangeOf(frames.map(({ period }) => period))
  const series = { kpi: chosen.kpi.code, scope: seriesScope(directory, scope) }
  const days = { from: start, to: end }
  const noted = await readAnnotations(ctx, directory, { series, days, knownAt: asOf })
  const targets = await targetNotes(look, chosen, { scope, frames })
  return [...noted, ...targets].sort((one, other) => one.from.localeCompare(other.from, 'en'))
}

function chooseDimensions(
  asked: readonly Dimension[] | null | undefined,
  { kpi, variant }: ChosenKpi,
): readonly Dimension[] {
  const groupBy = asked ?? []
  const known = recordedDimensions(variant.formula)
  const untold = groupBy.find(dimension => !known.includes(dimension))
  if (untold)
    throw refuse(
      'groupBy',
      `The records behind ${kpi.code} (${variant.code}) do not tell their ${untold}.`,
      known,
    )
  if (new Set(groupBy).size === groupBy.length) return groupBy
  throw refuse('groupBy', 'A dimension is named twice.', ['each dimension at most once'])
}

function rangeOf(periods: readonly SeriesAnswer['range'][]): SeriesAnswer['range'] {
  const [first, last] = [periods[0], periods.at(-1)]
  if (!first || !last) throw new Error('A series has at least one period')
  const label = first === last ? first.label : `${first.label} – ${last.label}`
  return { ...last, start: first.start, startsAt: first.startsAt, label }
}
