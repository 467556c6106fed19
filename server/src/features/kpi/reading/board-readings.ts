import type { Dimension } from '../../../domain/kpi/dimensions.js'
import { areBoundsTold } from '../../../domain/kpi/non-response-bounds.js'
import { behaviourOf } from '../../../domain/signal/behaviour-of.js'
import { type BoardSentence, boardSentences } from '../../../domain/signal/board-sentences.js'
import type { ChosenScope } from '../../directory/index.js'
import { type MeasuredGroup, type MeasureQuestion, readParts } from '../../measure/index.js'
import type { ScorecardAnswer } from '../answer.js'
import { eventsOfHistory } from '../behaviour/read-events.js'
import { seriesOfHistory } from '../behaviour/series-of-history.js'
import { AskedPeriods } from '../question/asked-periods.js'
import type { ChosenKpi } from '../question/choose-kpi.js'
import type { FramedPeriod } from '../question/frame.js'
import { GroupNames, mostGroups, narrowed } from '../question/group-key.js'
import type { Look } from '../question/look.js'
import { needsOf, type Wants } from '../question/question-of.js'
import { surelyMissed } from '../target/judged-target.js'
import { readTargets, readTargetsOfGroups } from '../target/read-targets.js'
import { askFor, type MeasuredScope, type ReadingFrame, readingOf } from './make-readings.js'
import { permalink } from './permalink.js'
import { noParts, valueIn } from './reading-of.js'
import { type MeasuredAt, valuesBeside } from './withheld-together.js'

/** What is on a board: which KPIs, of whom, when. */
export interface Board {
  look: Look
  chosen: readonly ChosenKpi[]
  scope: ChosenScope
  frame: ReadingFrame
}

/** The readings of the whole scope, and the sentences that follow from them. */
export async function readWhole(
  board: Board,
  wants: { readings: Wants; sentences: boolean },
): Promise<Pick<ScorecardAnswer, 'readings' | 'sentences'>> {
  const { look, chosen, scope } = board
  const signal = wants.sentences || (wants.readings.signal ?? false)
  const frame = frameFor(board, { ...wants.readings, signal })
  const periods = new AskedPeriods()
  askFor(frame, periods)
  const groups = await readParts(look.ctx, questionOf(board, periods, wants.readings))
  const at = measuredAt(groups)
  const needsTargets = wants.sentences || wants.readings.target
  const targets = needsTargets ? await readTargets(look, { chosen, scope, frame }) : null
  const events = await eventsOfHistory(look, frame.history)
  const measured = { scope: scope.scope, at, targets, events }
  return {
    readings: chosen.map(one => readingOf(look, one, frame, { measured, periods })),
    sentences: wants.sentences ? sentencesOf({ ...board, frame }, measured, periods) : [],
  }
}

/** A row of readings for each group that has anything in the period or the one compared with. */
export async function readRows(
  board: Board,
  dimension: Dimension,
  wants: Wants,
): Promise<ScorecardAnswer['rows']> {
  const { look, chosen, scope } = board
  const frame = frameFor(board, wants)
  const periods = new AskedPeriods()
  askFor(frame, periods)
  const question = { ...questionOf(board, periods, wants), groupBy: [dimension] }
  const byKey = Map.groupBy(await readParts(look.ctx, question), group => group.keys[0] as number)
  const names = new GroupNames(dimension, look.directory)
  const asked = { chosen, scope, frame }
  const targetsOf = wants.target ? await readTargetsOfGroups(look, asked, [dimension]) : null
  const events = await eventsOfHistory(look, frame.history)
  const rows = [...byKey]
    .map(([key, groups]) => ({ key, at: measuredAt(groups) }))
    .toSorted((a, b) => names.placeOf(a.key) - names.placeOf(b.key))
  const valueBeside = valuesBeside(
    rows.map(({ at }) => at),
    periods,
    look.settings,
  )
  const now = periods.placeOf(frame.current)
  const boundsTold = areBoundsTold(rows.map(({ at }) => at(now)?.parts ?? noParts))
  return rows.map(({ key, at }, place) => {
    const group = names.keyOf(key)
    const whose = narrowed(scope.scope, group)
    const targets = targetsOf?.(whose, [key]) ?? null
    const beside: MeasuredScope['beside'] = (one, framed) => valueBeside(place, one, framed)
    const told = { beside, areBoundsTold: boundsTold[place] as boolean }
    const measured = { scope: whose, at, ...told, targets, events }
    return {
      group,
      readings: chosen.map(one => readingOf(look, one, frame, { measured, periods })),
    }
  })
}

/** Only the periods that somebody asks for. */
const frameFor = ({ frame }: Board, wants: Wants): ReadingFrame => ({
  ...frame,
  trend: wants.trend ? frame.trend : [],
  history: wants.signal ? frame.history : [],
})

/** The most values that the rows can hold. */
export function mostValues(board: Board, by: Dimension, wants: Wants): number {
  const { look, chosen, scope } = board
  const { trend, history } = frameFor(board, wants)
  const perReading = Math.max(1, trend.length, history.length)
  return mostGroups([by], scope.filter, look.directory) * chosen.length * perReading
}

const questionOf = (
  { look, chosen, scope }: Board,
  periods: AskedPeriods,
  wants: Wants,
): MeasureQuestion => ({
  ...needsOf(chosen, wants),
  periods: periods.spans,
  scope: scope.filter,
  groupBy: [],
  now: look.settings.now,
  asOf: look.asOf,
})

const measuredAt =
  (groups: readonly MeasuredGroup[]): MeasuredAt =>
  place =>
    groups.find(group => group.period === place)

function sentencesOf(
  { look, chosen, frame }: Board,
  measured: MeasuredScope,
  periods: AskedPeriods,
): ScorecardAnswer['sentences'] {
  const { current, compare, history } = frame
  const readings = chosen.map(one => {
    const valueAt = (framed: FramedPeriod) =>
      valueIn(one, framed, measured.at(periods.placeOf(framed)), look.settings)
    const { series } = seriesOfHistory(
      one,
      history,
      valueAt,
      measured.events?.(one, measured.scope),
    )
    const target = measured.targets?.find(one, current)
    return {
      series,
      behaviour: behaviourOf(series),
      surelyMissed: target ? surelyMissed(target, one, valueAt(current)) : null,
    }
  })
  const evidence = ({ kpis: [first] }: BoardSentence) =>
    first === undefined
      ? null
      : permalink({
          scope: measured.scope,
          period: current.period,
          compare,
          asOf: look.stamp.asOf,
          kpi: { code: first },
        })
  return boardSentences(readings, look.settings.timeZone).map(sentence => ({
    ...sentence,
    permalink: evidence(sentence),
  }))
}
