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
