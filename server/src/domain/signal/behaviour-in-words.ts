import { SMALLEST_GROUP } from '../access/smallest-group.js'
import { valueInWords } from '../kpi/value-in-words.js'
import type { Variation } from '../statistics/baseline/variation.js'
import { onceIn } from '../statistics/run-rules/false-alarms.js'
import type { Behaviour } from './behaviour-of.js'
import { grainNoun } from './grain-noun.js'
import type { KpiSeries } from './kpi-series.js'
import type { PointBehaviour, SegmentBehaviour } from './read-segment.js'
import type { PointLimits } from './scale.js'
import { inUnitOf, rangeInWords, runLengthAt } from './signal-evidence.js'

const forTrial = 8
const forBetter = { IMPROVING: ', for the better', WORSENING: ', for the worse' } as const

/**
 * What a point of a series says, in sentences that a committee can minute: every number is one of the
 * behaviour. It also says when there is nothing to explain, and when nothing can be said.
 *
 * @param at index of the point; the last one unless given.
 */
export function behaviourInWords(
  series: KpiSeries,
  behaviour: Behaviour,
  at = series.points.length - 1,
): string {
  const point = behaviour.points[at]
  const segment = behaviour.segments.find(({ from, to }) => from <= at && at <= to)
  if (!point || !segment) return 'No data.'
  const status = series.points[at]?.marks.status
  if (status === 'WITHHELD')
    return `Fewer than ${SMALLEST_GROUP} people answered, so nothing of it is told.`
  if (segment.whyNoLimits) return withoutLimits(series, behaviour, segment)
  const said = point.isEvaluated ? judgement(series, behaviour, at) : unjudged(series, point, at)
  return [said, ...reservations(series, behaviour, segment)].join(' ')
}

function withoutLimits(
  { grain }: KpiSeries,
  { readBy }: Behaviour,
  { whyNoLimits, baseline }: SegmentBehaviour,
): string {
  const instead = readBy ? ` Read it by the ${grainNoun[readBy]} to see its usual range.` : ''
  if (whyNoLimits === 'DAYS') return `Days follow the rhythm of the week.${instead}`
  if (whyNoLimits === 'TOO_FEW_CASES')
    return `Too few cases in a ${grainNoun[grain]} to tell a change from chance.${instead}`
  return `No usual range yet: ${baseline.count} of the ${forTrial} final ${grainNoun[grain]}s that it takes.`
}

function judgement(series: KpiSeries, behaviour: Behaviour, at: number): string {
  const point = behaviour.points[at] as PointBehaviour
  const range = rangeInWords(series, point.limits as PointLimits)
  const signals = behaviour.signals.filter(signal => signal.at === at)
  const first = signals[0]
  if (!first) return `Inside the usual range of ${range}: do not explain single movements.`
  const meaning = meaningOf(first.variation)
  const chance = chanceInWords(series, behaviour, { rule: first.rule, at })
  const where = first.side === 'HIGH' ? 'above' : 'below'
  if (first.rule === 'BEYOND') {
    const value = inUnitOf(series, series.points[at]?.value.value ?? null)
    return `${value} is ${where} the usual range of ${range}${meaning}${chance}.`
  }
  const noun = grainNoun[series.grain]
  if (first.rule === 'TWO_OF_THREE')
    return `Two of three ${noun}s lie far ${where} the average${meaning}, near the end of the usual range of ${range}.`
  const centre = inUnitOf(series, (point.limits as PointLimits).centre)
  return `${runLengthAt(behaviour, at)} ${noun}s in a row ${where} the average of ${centre}${meaning}${chance}.`
}

const meaningOf = (variation: Variation): string =>
  variation === 'IMPROVING' || variation === 'WORSENING' ? forBetter[variation] : ''

/** Empty where values follow one another: the arithmetic takes them as independent. */
function chanceInWords(
  { grain }: KpiSeries,
  { segments }: Behaviour,
  { rule, at }: { rule: string; at: number },
): string {
  const isGuarded = segments.find(({ from, to }) => from <= at && at <= to)?.guard?.isOn
  const periods = isGuarded ? null : onceIn(rule)
  return periods === null
    ? ''
    : `; chance alone does that about once in ${valueInWords(periods, 'COUNT')} ${grainNoun[grain]}s`
}

function unjudged(series: KpiSeries, { limits }: PointBehaviour, at: number): string {
  const usual = limits ? ` The usual range is ${rangeInWords(series, limits)}.` : ''
  switch (series.points[at]?.marks.status) {
    case 'PROVISIONAL':
      return `Not final, so not judged.${usual}`
    case 'LOW_SAMPLE':
      return `Too few records, so not judged.${usual}`
    case 'FINAL':
      return `Too few cases this ${grainNoun[series.grain]}, so not judged.${usual}`
    default:
      return 'No data.'
  }
}

function reservations(
  { grain }: KpiSeries,
  { season }: Behaviour,
  { baseline, guard }: SegmentBehaviour,
): string[] {
  const noun = grainNoun[grain]
  return [
    ...(baseline.state === 'TRIAL'
      ? [`The range is on trial: it rests on ${baseline.count} ${noun}s.`]
      : []),
    ...(guard?.isOn
      ? [`Values follow one another, so the range is wider and a run takes ${guard.runLength}.`]
      : []),
    ...(season ? ['The range follows the season.'] : []),
  ]
}
