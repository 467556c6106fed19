import type { LocalDate } from '../calendar/local-date.js'
import { periodLabel } from '../calendar/period-label.js'
import type { TargetStatus } from '../target/judgement/target-status.js'
import { cadenceAfter, LONGEST_MONTHS } from './cadence.js'
import type { Level } from './maturity-item.js'
import { type MaturityProfile, stagedLevel } from './profile.js'

/** Mature processes first, then AI: what has to be there, in the order in which it is built. */
export const gateConditions = {
  ASSESSED: 'Maturity is assessed',
  PROCESS: 'Processes are mature',
  DATA_QUALITY: 'Data can be relied upon',
  GOVERNANCE: 'AI is governed',
  GOAL: 'There is a clear goal',
  DATA_RULES: 'Rules for data hold',
} as const

export type GateConditionCode = keyof typeof gateConditions

export type Readiness = 'READY' | 'NOT_READY'

/** From this level on a gate item is passed. */
export const GATE_LEVEL: Level = 3

/** What the gate is judged by, all as of its day. */
export interface GateFacts {
  on: LocalDate
  /** The last round that was closed by then. */
  round: { closedOn: LocalDate; profile: MaturityProfile } | null
  /** The approved objective that AI is to serve. */
  goal: { title: string; isApproved: boolean } | null
  control: ControlFacts
}

/** The last final reading of CONTROL_EFFECTIVENESS, in words; `null` where there is none. */
export interface ControlFacts {
  status: TargetStatus
  value: string | null
  target: string | null
  period: string | null
}

export interface GateCondition {
  code: GateConditionCode
  name: string
  isMet: boolean
  /** What it rests on. */
  evidence: string
  /** What is to be done; `null` where it is met. */
  missing: string | null
}

export interface Gate {
  on: LocalDate
  readiness: Readiness
  conditions: readonly GateCondition[]
}

/** READY only where every condition is met; nothing makes up for one that is not. */
export function gateOf(facts: GateFacts): Gate {
  const conditions = [
    assessed(facts),
    processes(facts),
    gateItem(facts, { code: 'DATA_QUALITY', item: 'G1' }),
    gateItem(facts, { code: 'GOVERNANCE', item: 'G2' }),
    goal(facts),
    dataRules(facts),
  ]
  const isReady = conditions.every(({ isMet }) => isMet)
  return { on: facts.on, readiness: isReady ? 'READY' : 'NOT_READY', conditions }
}

interface Finding {
  isMet: boolean
  evidence: string
  missing: string
}

const condition = (code: GateConditionCode, { isMet, evidence, missing }: Finding) => ({
  code,
  name: gateConditions[code],
  isMet,
  evidence,
  missing: isMet ? null : missing,
})

const inWords = (day: LocalDate | null): string => (day ? periodLabel('DAY', day, 1) : '')

const NEVER = 'No round was closed yet.'

function assessed({ on, round }: GateFacts): GateCondition {
  const until = round ? cadenceAfter(round.closedOn).countsUntil : null
  return condition('ASSESSED', {
    isMet: until !== null && on <= until,
    evidence: round
      ? `The last round closed on ${inWords(round.closedOn)} and counts until ${inWords(until)}.`
      : NEVER,
    missing: round
      ? `The last round is older than ${LONGEST_MONTHS} months: open another.`
      : 'Open an assessment round.',
  })
}

function processes({ round }: GateFacts): GateCondition {
  const items =
    round?.profile.items.filter(({ item }) => /^D[35]$/.test(item.dimension ?? '')) ?? []
  const level = stagedLevel(items.map(({ score }) => score))
  const below = items.filter(({ score }) => score === null || score < GATE_LEVEL)
  const lowest = below.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))
  const named = lowest.map(({ item, score }) => `${item.title} (${score ?? 'not judged'})`)
  return condition('PROCESS', {
    isMet: level !== null && level >= GATE_LEVEL,
    evidence: !round
      ? NEVER
      : `Staged level ${level ?? 'unknown'} over the ${items.length} items of change and learning; ${items.length - below.length} reach ${GATE_LEVEL}.`,
    missing: round ? `Below ${GATE_LEVEL}: ${named.join('; ')}.` : 'Assess them.',
  })
}

function gateItem(
  { round }: GateFacts,
  { code, item: wanted }: { code: GateConditionCode; item: string },
): GateCondition {
  const found = round?.profile.items.find(({ item }) => item.code === wanted)
  const score = found?.score ?? null
  return condition(code, {
    isMet: score !== null && score >= GATE_LEVEL,
    evidence: found ? `${found.item.title}: ${score ?? 'too few could judge it'}.` : NEVER,
    missing: found
      ? `At level ${GATE_LEVEL}: “${found.item.anchors[GATE_LEVEL - 1]}”`
      : 'Have it assessed.',
  })
}

function goal({ goal: linked }: GateFacts): GateCondition {
  return condition('GOAL', {
    isMet: linked?.isApproved ?? false,
    evidence: !linked
      ? 'No objective is linked.'
      : `${linked.title}: ${linked.isApproved ? 'approved and in force' : 'not in force on this day'}.`,
    missing: linked
      ? 'Have the objective approved, or link another.'
      : 'Link the approved objective that AI is to serve.',
  })
}

function dataRules(facts: GateFacts): GateCondition {
  const rules = gateItem(facts, { code: 'DATA_RULES', item: 'G3' })
  const { status, value, target, period } = facts.control
  const measured = value ? `Effective controls ${value} in ${period}` : 'Controls: no final reading'
  const agreed = target ? `target ${target}` : 'no target agreed'
  const isMet = rules.isMet && status === 'MET'
  return condition('DATA_RULES', {
    isMet,
    evidence: `${rules.evidence} ${measured}; ${agreed}.`,
    missing: [
      ...(rules.missing ? [rules.missing] : []),
      ...(status === 'MET' ? [] : [missingControl(facts.control)]),
    ].join(' '),
  })
}

function missingControl({ value, target }: ControlFacts): string {
  if (!value) return 'Record the control tests of the last months.'
  return target
    ? 'Bring the effectiveness of controls to its target.'
    : 'Agree a target for the effectiveness of controls.'
}
