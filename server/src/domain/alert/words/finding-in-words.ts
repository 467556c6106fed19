import { differenceInWords, valueInWords } from '../../kpi/value-in-words.js'
import type { Evidence, Finding, FindingRule } from '../evidence.js'
import { periodNoun, periodsInWords, plainNumber, probabilityInWords } from './grain-words.js'

type FindingOf<R extends FindingRule> = Extract<Finding, { rule: R }>
type Words = { [R in FindingRule]: (finding: FindingOf<R>, evidence: Context) => string }

/** What of the evidence a finding is said with. */
type Context = Pick<Evidence, 'side' | 'unit' | 'grain' | 'value'> & {
  kpi: Pick<Evidence['kpi'], 'name'>
}

/** What was found, in one sentence; every number in it is one of the evidence. */
export function findingInWords(evidence: Context & { finding: Finding }): string {
  const say = words[evidence.finding.rule] as (finding: Finding, evidence: Context) => string
  return say(evidence.finding, evidence)
}

const words: Words = {
  RED_WITH_CONFIDENCE: ({ target }, { unit }) =>
    `It is worse than the red level, and its whole interval lies on the wrong side of the target of ${valueInWords(target, unit)}.`,
  WORSE_THAN_TARGET: ({ missed, of }, { grain }) =>
    missed === of
      ? `It has been worse than the target for ${periodsInWords(of, grain)} in a row.`
      : `It was worse than the target in ${missed} of the last ${periodsInWords(of, grain)}.`,
  BEYOND: ({ chancePeriods }, evidence) =>
    `One ${periodNoun(evidence.grain)} lies outside the usual range, on the ${sideOf(evidence)} side${expected(chancePeriods, evidence)}.`,
  TWO_OF_THREE: ({ chancePeriods }, evidence) =>
    `Two of three ${periodNoun(evidence.grain)}s lie in the outer third of the usual range, on the ${sideOf(evidence)} side${expected(chancePeriods, evidence)}.`,
  RUN: ({ length, chancePeriods }, evidence) =>
    `${periodsInWords(length, evidence.grain)} in a row lie on the ${sideOf(evidence)} side of the average${expected(chancePeriods, evidence)}.`,
  TREND: trendInWords,
  FORECAST: ({ value, interval, period, target, chance }, { unit }) =>
    `At this pace it will be ${valueInWords(value, unit)} in ${period} (80% range ${valueInWords(interval.low, unit)} to ${valueInWords(interval.high, unit)}); the chance to meet the target of ${valueInWords(target, unit)} is ${valueInWords(chance, 'RATIO')}.`,
  BURN_FAST: burnInWords,
  BURN_SLOW: burnInWords,
  STALE: ({ days, usualDays }) =>
    `No new data have come for ${plainNumber(days)} days; usually they come every ${plainNumber(usualDays)} days.`,
  DISAGREEMENT: ({ differing, compared, share }) =>
    `The source and the recomputation disagree on ${valueInWords(differing, 'COUNT')} of ${valueInWords(compared, 'COUNT')} promises (${valueInWords(share, 'RATIO')}).`,
  RESPONSE_RATE: ({ side }) =>
    `The share that answers has left its usual range, it is unusually ${side === 'HIGH' ? 'high' : 'low'}: what the answers say cannot be compared with before.`,
  VOLUME: ({ side }) => `The volume is unusually ${side === 'HIGH' ? 'high' : 'low'}.`,
  RESTATED: ({ before, knownAt }, { unit, value }) =>
    `Late data changed a final figure: it was ${valueInWords(before, unit)} on ${knownAt.slice(0, 10)} and is ${valueInWords(value, unit)} now.`,
  SIDE_EFFECT: ({ pairName, pairPeriod }, { kpi }) =>
    `${kpi.name} improves beyond its usual range while ${pairName} gets worse beyond its own (${pairPeriod}).`,
  STABLE: ({ periods }, { grain }) =>
    `Nothing but chance has moved it for ${periodsInWords(periods, grain)}.`,
}

const sideOf = ({ side }: Context): string => (side === 'BETTER' ? 'better' : 'worse')

function expected(chancePeriods: number | null, evidence: Context): string {
  if (chancePeriods === null) return ''
  const often = periodsInWords(chancePeriods, evidence.grain)
  return `; by chance alone that is expected once in about ${often} on that side`
}

function trendInWords(
  { slope, interval, p, periods }: FindingOf<'TREND'>,
  { unit, grain }: Context,
): string {
  const direction = slope > 0 ? 'Rising' : 'Falling'
  const size = differenceInWords(slope, unit)
  const [low, high] = [interval.low, interval.high].map(end => signed(end, unit))
  return `${direction} by ${size} a ${periodNoun(grain)} over ${periodsInWords(periods, grain)} (95% interval ${low} to ${high}; probability without any trend ${probabilityInWords(p)}).`
}

const signed = (value: number, unit: Evidence['unit']): string =>
  `${value < 0 ? '−' : value > 0 ? '+' : ''}${differenceInWords(value, unit)}`

function burnInWords(finding: FindingOf<'BURN_FAST' | 'BURN_SLOW'>): string {
  const { longDays, longRate, shortDays, shortRate, failures, total } = finding
  return `In ${plainNumber(longDays)} days ${valueInWords(failures, 'COUNT')} of ${valueInWords(total, 'COUNT')} failed: the failures that the target allows in a quarter are used up ${plainNumber(longRate)} times as fast as it allows (${plainNumber(shortRate)} times over the last ${periodsInWords(shortDays, 'DAY')}).`
}
