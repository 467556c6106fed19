import type { LocalDate } from '../calendar/local-date.js'
import { dayInWords } from '../calendar/period-label.js'

/** What the AI readiness gate of the organisation says; before any assessment it is not ready. */
export const gateStates = {
  READY: 'Every condition is met.',
  NOT_READY: 'At least one condition is not met.',
  NOT_ASSESSED: 'Nobody has assessed it yet, which counts as not ready.',
} as const

export type GateState = keyof typeof gateStates

/** The mark that an initiative carries for its use of artificial intelligence. */
export const aiMarks = {
  NONE: 'It uses no artificial intelligence.',
  READY: 'It uses artificial intelligence, and the readiness gate is open.',
  NOT_READY:
    'It uses artificial intelligence while the readiness gate is closed, and the committee has not recorded that it accepts the risk.',
  RISK_ACCEPTED:
    'It uses artificial intelligence; the committee has recorded by a motion that it accepts the risk.',
} as const

export type AiMark = keyof typeof aiMarks

/** A risk that was accepted stays on record as such, also once the gate has opened. */
export function aiMark(usesAi: boolean, gate: GateState, isRiskAccepted: boolean): AiMark {
  if (!usesAi) return 'NONE'
  if (isRiskAccepted) return 'RISK_ACCEPTED'
  return gate === 'READY' ? 'READY' : 'NOT_READY'
}

/** That the use of AI began while the gate was not open. It stays so, whatever came later. */
export interface EarlyStart {
  /** Day on which it was started, or on which AI was brought to what was under way. */
  on: LocalDate
  /** What the gate said on that day. */
  gate: Exclude<GateState, 'READY'>
  /** Day from which the committee accepts the risk; null: it has not recorded that. */
  riskAcceptedOn: LocalDate | null
}

/** The first of these days on which the gate was not open; null: it always was, or nobody used AI. */
export function earlyStart(
  begun: readonly { on: LocalDate; gate: GateState | null }[],
  riskAcceptedOn: LocalDate | null,
): EarlyStart | null {
  for (const { on, gate } of begun)
    if (gate !== null && gate !== 'READY') return { on, gate, riskAcceptedOn }
  return null
}

/** What the badge says for good, such as `It used AI from 3 March 2026 on, while …`. */
export function earlyStartInWords({ on, gate, riskAcceptedOn }: EarlyStart): string {
  const why = gate === 'NOT_READY' ? 'was not open' : 'was not assessed'
  const risk = riskAcceptedOn
    ? `the committee accepted the risk on ${dayInWords(riskAcceptedOn)}`
    : 'nobody has accepted the risk'
  return `It used AI from ${dayInWords(on)} on, while the readiness gate ${why}; ${risk}.`
}
