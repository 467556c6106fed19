import type { NamedPlace } from '../named-place.js'
import type { RoleOfPerson } from '../person.js'

/** Somebody as whoever looks after people sees them. */
export interface AdministeredPerson {
  id: string
  name: string
  position: string | null
  email: string
  timeZone: string
  isActive: boolean
  isDemo: boolean
  roles: RoleOfPerson[]
  hasPassword: boolean
  isKnownToProvider: boolean
  /** Browsers that they are signed in with. */
  sessions: number
  /** Tokens of theirs that can be used. */
  tokens: number
  lastSeenAt: Date | null
  createdAt: Date
}

export interface AdministeredPeople {
  people: AdministeredPerson[]
  totalCount: number
  /** Where whoever asks can give roles. */
  places: Pick<NamedPlace, 'kind' | 'code' | 'name'>[]
  /** They can give them in the whole organisation, too. */
  isEverywhere: boolean
}
