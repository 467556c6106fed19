import { inPeriod } from '../../calendar/in-period.js'
import { differenceInWords, valueInWords } from '../../kpi/value-in-words.js'
import type { Evidence } from '../evidence.js'
import { findingInWords } from './finding-in-words.js'
import { periodsInWords, plainNumber } from './grain-words.js'
import { meaningOf } from './meaning-in-words.js'

/** What a sentence of an alert is about. */
export type SentenceKind =
  | 'VALUE'
  | 'FINDING'
  | 'RANGE'
  | 'TARGET'
  | 'DRIVER'
  | 'MEANING'
  | 'NEXT_STEP'

export interface AlertSentence {
  kind: SentenceKind
  text: string
}

/**
 * An alert in sentences: what it is about, what was found, against what, why, what it means and who
 * does what. By rule, from the evidence alone: no number in them comes from anywhere else.
 */
export function alertSentences(evidence: Evidence): AlertSentence[] {
  const { means, next } = meaningOf(evidence)
  const said: [SentenceKind, string | null][] = [
    ['VALUE', valueSentence(evidence)],
    ['FINDING', findingSentence(evidence)],
    ['RANGE', rangeSentence(evidence)],
    ['TARGET', targetSentence(evidence)],
    ['DRIVER', driverSentence(evidence)],
    ['MEANING', means],
    ['NEXT_STEP', next && `${evidence.kpi.owner}: ${next}.`],
  ]
  return said.flatMap(([kind, text]) => (text === null ? [] : [{ kind, text }]))
}

/** The alert in one line, for lists, subjects and bells. */
export function alertHeadline({
  kpi,
  scope,
  value,
  unit,
  grain,
  period,
  finding,
}: Evidence): string {
  if (finding.rule === 'STALE') return `No new data for ${plainNumber(finding.days)} days`
  if (finding.rule === 'DISAGREEMENT')
    return `${kpi.name}: source and recomputation disagree on ${valueInWords(finding.share, 'RATIO')}`
  return `${kpi.name} for ${scope.label}: ${valueInWords(value, unit)} ${inPeriod({ grain, label: period.label })}`
}

function valueSentence(evidence: Evidence): string | null {
  const { kpi, scope, value, unit, grain, period, numerator, denominator, interval } = evidence
  if (value === null) return null
  const counted =
    unit === 'RATIO' && numerator !== null && denominator !== null
      ? `${valueInWords(numerator, 'COUNT')} of ${valueInWords(denominator, 'COUNT')}`
      : null
  const range =
    interval &&
    `95% interval ${valueInWords(interval.low, unit)} to ${valueInWords(interval.high, unit)}`
  const behind = [counted, range].filter(Boolean).join('; ')
  return `${kpi.name} for ${scope.label}: ${valueInWords(value, unit)} ${inPeriod({ grain, label: period.label })}${behind && ` (${behind})`}.`
}

function findingSentence(evidence: Evidence): string {
  const { raisedFor, scope } = evidence
  const found = findingInWords(evidence)
  if (!raisedFor) return found
  return `${found} ${scope.label} explains ${explained(raisedFor.share)} of what ${raisedFor.label} failed more than usual.`
}

function rangeSentence({ range, unit, grain }: Evidence): string | null {
  if (!range) return null
  const { low, high, from, periods, autocorrelation } = range
  const guard =
    autocorrelation === null
      ? ''
      : ` Successive values hang together (correlation ${plainNumber(autocorrelation)}), so the range is wider and runs must be longer.`
  return `Usual range ${valueInWords(low, unit)} to ${valueInWords(high, unit)}, from ${periodsInWords(periods, grain)} since ${from}.${guard}`
}

function targetSentence({ target, unit }: Evidence): string | null {
  if (!target) return null
  const distance = differenceInWords(target.gap, unit)
  const how = target.gap === 0 ? 'just met' : `${target.isMet ? 'met' : 'missed'} by ${distance}`
  return `Target ${valueInWords(target.target, unit)} (${target.reference}): ${how}.`
}

function driverSentence({ drivers, unit, raisedFor }: Evidence): string | null {
  if (!drivers) return null
  if (drivers.leading && !raisedFor)
    return `${drivers.leading.label} explains ${explained(drivers.leading.share)} of what failed more than usual.`
  const [first] = drivers.parts
  if (!first || drivers.change === 0) return null
  const part = first.rate + first.mix
  const why = Math.abs(first.rate) >= Math.abs(first.mix) ? 'its own rate' : 'its share of the work'
  return `Of the change of ${signed(drivers.change, unit)} against ${drivers.against}, ${first.label} accounts for ${signed(part, unit)}, mostly by ${why}.`
}

/** Where the others did better than usual, one part explains more than all. */
const explained = (share: number): string => (share >= 1 ? 'all' : valueInWords(share, 'RATIO'))

const signed = (difference: number, unit: Evidence['unit']): string =>
  `${difference < 0 ? '−' : difference > 0 ? '+' : ''}${differenceInWords(difference, unit)}`
