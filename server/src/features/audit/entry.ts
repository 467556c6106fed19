/** How it ended. */
export const auditOutcomes = {
  BEGUN:
    'A program began: it commits step by step, so it is on record before it can change anything.',
  DONE: 'It was done, in the same transaction as this entry.',
  DENIED: 'It was refused: whoever asked may not do it, or was not signed in.',
  FAILED: 'It failed and left nothing behind. For programs: what they had committed before stays.',
} as const

export type AuditOutcome = keyof typeof auditOutcomes

/** One thing that was done or tried, as whoever records it knows it. */
export interface NewEntry {
  /** Field of the contract, or words of the command line. */
  action: string
  /** What it was about, such as `Motion 12`. */
  subject: string | null
  /** Holds what is shown of the arguments, and the code of an error. No secret. */
  details: Readonly<Record<string, unknown>>
  outcome: AuditOutcome
}

/** An entry as it is read. */
export interface AuditEntry {
  sequence: number
  at: Date
  actorKind: string
  actorId: string
  actorName: string | null
  action: string
  subject: string | null
  /** JSON text. */
  details: string
  outcome: AuditOutcome
  requestId: string | null
  address: string | null
  /** Lower-case hexadecimal digits. */
  hash: string
}
