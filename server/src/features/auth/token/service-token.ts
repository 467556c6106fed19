import type { ServiceHome } from '../../../domain/access/common-grants.js'
import type { Grant } from '../../../domain/access/role.js'
import type { TokenUse } from '../../../domain/access/token-uses.js'
import type { PersonName } from '../read-names.js'

/** Whether a token opens anything. */
export const tokenStates = {
  ACTIVE: 'It can be used.',
  EXPIRED: 'Its time is over.',
  REVOKED: 'It was ended before its time: by its owner, an administrator, or as its owner left.',
} as const

export type TokenState = keyof typeof tokenStates

/** A token as its owner and administrators see it. */
export interface ServiceToken {
  id: string
  name: string
  /** Its first signs. */
  shown: string
  owner: PersonName
  uses: TokenUse[]
  /** Codes of the departments that it is kept within; empty: wherever its owner may. */
  departments: string[]
  /** Codes of the services that it is kept to, beside them. */
  services: string[]
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
  state: TokenState
  /** It can be used, and ends within days. */
  endsSoon: boolean
  /** Only in the answer to issuing it. */
  secret: string | null
}

/** What was found of a token that somebody brought. */
export interface BroughtToken {
  id: string
  name: string
  shown: string
  ownerId: string
  ownerName: string
  isOwnerActive: boolean
  uses: TokenUse[]
  /** Of its owner as it was issued. */
  frozen: Grant[]
  /** Of its owner now. */
  present: Grant[]
  /** The services of both, with their departments. */
  homes: ServiceHome[]
  expiresAt: Date
  revokedAt: Date | null
}

export function stateOf(
  { expiresAt, revokedAt }: Pick<ServiceToken, 'expiresAt' | 'revokedAt'>,
  now: Date,
): TokenState {
  if (revokedAt) return 'REVOKED'
  return expiresAt <= now ? 'EXPIRED' : 'ACTIVE'
}
