import type { Finding, Side } from './evidence.js'
import type { Severity } from './families.js'

/**
 * What a condition says of a series at one point. QUIET: it does not hold, which is not yet to say
 * that an alert may be cleared.
 */
export type Judgement =
  | { kind: 'QUIET' }
  | {
      kind: 'BREACHED'
      /** Enough evaluations in a row; else it is only pending. */
      isConfirmed: boolean
      severity: Severity
      side: Side
      /** Told apart from others of its family on the same series; empty for the usual one. */
      subject: string
      finding: Finding
    }

export type Breach = Extract<Judgement, { kind: 'BREACHED' }>

export const quiet: Judgement = { kind: 'QUIET' }
