import { Invalid } from '../../platform/errors.js'
import { ENCODINGS, type Encoding } from './csv/decode.js'
import type { ImportProfile } from './profiles/import-profile.js'
import { profiles } from './profiles/index.js'

/** Throws Invalid for a name that no profile has. */
export function profileNamed(name: string): ImportProfile {
  const profile = profiles.find(candidate => candidate.name === name)
  if (profile) return profile
  const allowed = profiles.map(candidate => candidate.name)
  const message = `There is no such import profile; there are ${allowed.join(', ')}`
  throw new Invalid(message, [{ argument: 'profile', message, allowed }])
}

/** Throws Invalid for an encoding that is not read. */
export function encodingNamed(name: string): Encoding {
  const encoding = ENCODINGS.find(candidate => candidate === name)
  if (encoding) return encoding
  const message = `There is no such encoding; there are ${ENCODINGS.join(', ')}`
  throw new Invalid(message, [{ argument: 'encoding', message, allowed: [...ENCODINGS] }])
}
