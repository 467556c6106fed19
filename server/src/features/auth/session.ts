import type { Grant } from '../../domain/access/role.js'

/** How somebody came in. */
export const sessionWays = {
  LINK: 'By a link that was made for them.',
  PASSWORD: 'By e-mail address and password.',
  PROVIDER: 'By the sign-in of the organisation.',
  DEMO: 'By a click, in the demonstration.',
  SET_UP: 'By setting this installation up.',
} as const

export type SessionWay = keyof typeof sessionWays

/** What the provider said at a sign-in through it. */
export interface FromProvider {
  idToken: string
  /** Its own name for the session (`sid`), where it has one. */
  sid: string | null
}

export interface Recognised {
  sessionId: string
  personId: string
  grants: Grant[]
  expiresAt: Date
  /** The secret is held for so long that the browser should get another one. */
  isDueForNewSecret: boolean
  /** They came in by a password that somebody else knows. */
  mustChangePassword: boolean
}

/** A session as its person sees it. */
export interface OwnSession {
  id: string
  way: SessionWay
  agent: string | null
  startedAt: Date
  lastSeenAt: Date
  endsAt: Date
  isThisOne: boolean
}

/** A request without a question for so long ends the session. */
export const IDLE_HOURS = 8
export const LASTS_HOURS = 24
/** A secret that was stolen is worth something for so long at most; each is then replaced. */
export const NEW_SECRET_AFTER_MINUTES = 15
/** What was sent with the old secret before the new one had arrived is still answered. */
export const OVERLAP_SECONDS = 60
