import type { Unit } from '../kpi/define-kpi.js'
import { differenceInWords, valueInWords } from '../kpi/value-in-words.js'
import type { PointLimits } from '../signal/scale.js'
import type { Assurance } from '../target/judgement/assurance.js'
import type { Chance } from './chance-to-meet.js'
import type { Coherence } from './coherence.js'
import type { Hits } from './hits.js'
import type { ShiftNeeded } from './shift-needed.js'

/** Fewest final periods that make a baseline. */
export const fewestPeriods = 6

export interface FeasibilityFindings {
  unit: Unit
  /** Final periods. */
  periods: number
  usualRange: PointLimits | null
  assurance: Assurance | null
  leadsTo: string
  hits: Hits
  shift: ShiftNeeded | null
  chance: Chance
  aim: string
  alerts: number
}

const assured: Record<Assurance, string> = {
  WILL_HIT: 'The process as it is will meet it period after period.',
  WILL_MISS:
    'The process as it is will miss it period after period; only a change of the process meets it.',
  HIT_OR_MISS: 'The process as it is meets it by chance, some periods and not others.',
}

/** What the figures say about a proposed target, in sentences for the motion. */
export function feasibilityInWords(found: FeasibilityFindings): string[] {
  const { usualRange, unit, hits, assurance } = found
  const said = (value: number) => valueInWords(value, unit)
  return [
    usualRange
      ? `The usual range is ${said(usualRange.low)} to ${said(usualRange.high)}, about ${said(usualRange.centre)}.`
      : 'There are too few final periods for a usual range.',
    ...(hits.of > 0
      ? [
          `Of the last ${count(hits.of, 'final period')}, ${hits.met} would have met it (${found.leadsTo}).`,
        ]
      : []),
    ...(assurance ? [assured[assurance]] : []),
    ...shiftInWords(found),
    chanceInWords(found),
    found.alerts === 0
      ? 'It would have raised no alert over the last 12 periods.'
      : `It would have raised ${count(found.alerts, 'alert')} over the last 12 periods.`,
  ]
}

const count = (amount: number, noun: string): string =>
  `${amount} ${noun}${amount === 1 ? '' : 's'}`

function shiftInWords({ shift, unit }: FeasibilityFindings): string[] {
  if (!shift) return []
  const { onAverage, reliably } = shift
  const by = (difference: number) => differenceInWords(difference, unit)
  if (onAverage === 0 && reliably === 0) return []
  const average =
    onAverage === 0
      ? 'On average it is met already'
      : `To meet it in half of the periods the process has to move by ${by(onAverage)}`
  const always =
    reliably === null
      ? 'its spread is too wide ever to meet it reliably'
      : `to meet it reliably, by ${by(reliably)}`
  return [`${average}; ${always}.`]
}

function chanceInWords({ chance, aim, unit }: FeasibilityFindings): string {
  switch (chance.state) {
    case 'KNOWN':
      return `At this pace it is ${valueInWords(chance.expected, unit)} in ${aim}; the chance to meet the target then is ${valueInWords(chance.chance, 'RATIO')}.`
    case 'TOO_FEW':
      return 'There are too few final periods for a forecast.'
    case 'NOT_RELIABLE':
      return 'No forecast of this figure is reliable, so no chance is given.'
    case 'TOO_FAR':
      return `${aim} lies further ahead than can be foretold.`
    case 'PAST':
      return 'It begins in a period that is over, so there is no chance to speak of.'
    case 'NO_LEVEL':
      return `It has no value for ${aim}.`
  }
}

export interface Warned {
  periods: number
  parts: Coherence | null
  parent: (Coherence & { label: string }) | null
  unit: Unit
}

/** What the committee should know before it votes; empty where there is nothing. */
export function feasibilityWarnings({ periods, parts, parent, unit }: Warned): string[] {
  const said = (value: number | null) => valueInWords(value, unit)
  return [
    ...(periods < fewestPeriods
      ? [
          `It rests on ${count(periods, 'final period')}; a baseline takes at least ${fewestPeriods}.`,
        ]
      : []),
    ...(parts?.canDeliver === false
      ? [`The parts cannot deliver it: their own targets together make ${said(parts.together)}.`]
      : []),
    ...(parent?.canDeliver === false
      ? [
          `With it the parts of ${parent.label} together make ${said(parent.together)}, short of its target of ${said(parent.target)}.`,
        ]
      : []),
  ]
}
