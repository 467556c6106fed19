import type { MarkedValue } from '../../../domain/kpi/compared-reading.js'
import type { Dimension } from '../../../domain/kpi/dimensions.js'
import type { ChosenScope } from '../../directory/index.js'
import { type MeasuredGroup, readParts } from '../../measure/index.js'
import type { GroupKey, PointAnswer, ScopeAnswer, SeriesAnswer } from '../answer.js'
import type { BehaviourAnswer } from '../behaviour/behaviour-answer.js'
import { type BehaviourWants, behaviourAnswerOf } from '../behaviour/behaviour-answer-of.js'
import { type EventsOf, eventsOfHistory } from '../behaviour/read-events.js'
import { seriesOfHistory } from '../behaviour/series-of-history.js'
import { AskedPeriods } from '../question/asked-periods.js'
import type { ChosenKpi } from '../question/choose-kpi.js'
import type { FramedPeriod } from '../question/frame.js'
import { GroupNames, narrowed } from '../question/group-key.js'
import type { Look } from '../question/look.js'
import { needsOf } from '../question/question-of.js'
import { readDerived } from '../target/derived-levels.js'
import { pointTargetOf } from '../target/judged-target.js'
import { ScopeTargets } from '../target/scope-targets.js'
import type { PointTargetAnswer } from '../target/target-answer.js'
import { pointOf } from './reading-of.js'
import { valuesBeside } from './withheld-together.js'

export interface SeriesFrame {
  chosen: ChosenKpi
  scope: ChosenScope
  groupBy: readonly Dimension[]
  frames: readonly FramedPeriod[]
  compared: readonly FramedPeriod[] | null
  /** Periods that the behaviour is worked out from, the asked ones last; `null`: nobody asks for it. */
  history: readonly FramedPeriod[] | null
  behaviour: BehaviourWants | null
  targets: boolean
}

/** The lines of a series: one for each combination of groups that has data. */
export async function readLines(look: Look, series: SeriesFrame): Promise<SeriesAnswer['lines']> {
  const { chosen, scope, groupBy, frames, compared, history } = series
  const periods = new AskedPeriods()
  for (const each of [...frames, ...(compared ?? [])]) periods.placeOf(each)
  const told = periods.spans.length
  for (const each of history ?? []) periods.placeOf(each)
  const found = await readParts(look.ctx, {
    ...needsOf([chosen], {}),
    periods: periods.spans,
    scope: scope.filter,
    groupBy,
    now: look.settings.now,
    asOf: look.asOf,
  })
  const names = groupBy.map(dimension => new GroupNames(dimension, look.directory))
  // A group that only the history has is no line of what was asked.
  const lines = byKeys(found, groupBy).filter(
    ({ at }) => groupBy.length === 0 || at.some((group, place) => group && place < told),
  )
  const ordered = inOrder(lines, names)
  const valueBeside = valuesBeside(
    ordered.map(
      ({ at }) =>
        place =>
          at[place],
    ),
    periods,
    look.settings,
  )
  const targetsOf = await targetsOfLines(look, series)
  const events = await eventsOfHistory(look, history ?? [])
  return ordered.map(({ keys }, line) => {
    const groups = names.map((name, i) => name.keyOf(keys[i] as number))
    const valueAt = (frame: FramedPeriod) => valueBeside(line, chosen, frame)
    const pointsOf = (of: readonly FramedPeriod[]): PointAnswer[] =>
      of.map(frame => pointOf(valueAt(frame), frame))
    return {
      groups,
      points: pointsOf(frames),
      compared: compared && pointsOf(compared),
      targets: targetsOf?.(groups, keys, valueAt) ?? [],
      behaviour: behaviourIn(look, series, valueAt, {
        whose: groups.reduce(narrowed, scope.scope),
        events,
      }),
    }
  })
}

type TargetsOfLine = (
  groups: readonly GroupKey[],
  keys: readonly number[],
  valueAt: (frame: FramedPeriod) => MarkedValue,
) => (PointTargetAnswer | null)[]

/** The targets of each line by period; `null` where nobody asks for them. */
async function targetsOfLines(look: Look, series: SeriesFrame): Promise<TargetsOfLine | null> {
  const { chosen, scope, groupBy, frames } = series
  if (!series.targets) return null
  const derived = await readDerived(look, { chosen: [chosen], frames, scope, groupBy })
  return (groups, keys, valueAt) => {
    const whose = groups.reduce(narrowed, scope.scope)
    const targets = new ScopeTargets(look, whose, derived, keys)
    return frames.map(frame => pointTargetOf(targets.find(chosen, frame), valueAt(frame)))
  }
}

function behaviourIn(
  look: Look,
  { chosen, frames, history, behaviour }: SeriesFrame,
  valueAt: (frame: FramedPeriod) => MarkedValue,
  { whose, events }: { whose: ScopeAnswer; events: EventsOf | null },
): BehaviourAnswer | null {
  if (!history || !behaviour) return null
  const read = seriesOfHistory(chosen, history, valueAt, events?.(chosen, whose))
  // Nothing is mixed for periods to come: nobody knows how the work will be spread.
  const targets = new ScopeTargets(look, whose, null, [])
  const levelsAt = (frame: FramedPeriod) => targets.find(chosen, frame).levels
  const line = { asked: frames, history, settings: look.settings, levelsAt }
  return behaviourAnswerOf(read, line, behaviour)
}

interface FoundLine {
  keys: readonly number[]
  /** By place of the period in the question. */
  at: (MeasuredGroup | undefined)[]
}

/** Without dimensions there is one line, even where nothing was found. */
function byKeys(found: readonly MeasuredGroup[], groupBy: readonly Dimension[]): FoundLine[] {
  const lines = new Map<readonly number[], FoundLine>()
  for (const group of found) {
    const line = lines.get(group.keys) ?? { keys: group.keys, at: [] }
    line.at[group.period] = group
    lines.set(group.keys, line)
  }
  if (groupBy.length === 0 && lines.size === 0) return [{ keys: [], at: [] }]
  return [...lines.values()]
}

function inOrder(lines: readonly FoundLine[], names: readonly GroupNames[]): FoundLine[] {
  const places = (line: FoundLine) => names.map((name, i) => name.placeOf(line.keys[i] as number))
  return lines
    .map(line => ({ line, places: places(line) }))
    .toSorted((a, b) => {
      const differing = a.places.findIndex((place, i) => place !== b.places[i])
      return differing < 0 ? 0 : Number(a.places[differing]) - Number(b.places[differing])
    })
    .map(({ line }) => line)
}
