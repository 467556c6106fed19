import type { FromProvider } from '../session.js'

/** What the sign-in of the organisation says of somebody, after all of it was verified. */
export interface ProviderSays extends FromProvider {
  issuer: string
  /** Never passes to somebody else; with the issuer it says who it is. */
  subject: string
  name: string | null
  email: string | null
  /** The provider says that the address is theirs. */
  isEmailVerified: boolean
  /** Null: there are more than it tells. */
  groups: readonly string[] | null
}

/** Kept by the browser between leaving for the provider and coming back. */
export interface Flow {
  state: string
  nonce: string
  verifier: string
}

/** Why somebody came back from the provider and is not signed in; a word for the address. */
export type ProviderProblem =
  | 'away'
  | 'often'
  | 'refused'
  | 'invalid'
  | 'late'
  | 'no-role'
  | 'groups-unknown'
  | 'address-taken'
  | 'no-address'
  | 'locked-out'
  | 'connected-elsewhere'

/** The way through the provider ended without anybody being known. */
export class NotByProvider extends Error {
  override readonly name = 'NotByProvider'
  constructor(
    readonly problem: ProviderProblem,
    /** For the log; holds no token. */
    readonly detail: string,
  ) {
    super(`${problem}: ${detail}`)
  }
}

/** The sign-in of the organisation itself (OpenID Connect). `now`: the moment of the request. */
export interface Provider {
  name: string
  /** Where the browser goes to sign in there. @throws NotByProvider. */
  begin(now: Date): Promise<{ url: URL; flow: Flow }>
  /** Who came back to this address. @throws NotByProvider. */
  finish(now: Date, cameTo: URL, flow: Flow): Promise<ProviderSays>
  /** Where the session there ends; null where it has no such page. */
  leaveBy(now: Date, idToken: string): Promise<string | null>
  /** Whose session has ended there, by a token that it sent (back-channel). @throws NotByProvider. */
  whoLeft(
    now: Date,
    logoutToken: string,
  ): Promise<{ issuer: string; subject: string | null; sid: string | null }>
}
