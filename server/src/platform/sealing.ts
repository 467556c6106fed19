import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/**
 * Keeps secrets that have to be used again, so that the database alone does not give them away:
 * AES-256-GCM under a key from the configuration.
 */
export interface Sealing {
  /** The secret as it may be stored. It opens only for the same place: rows cannot be swapped. */
  seal(secret: string, place: string): string
  /** @throws CannotOpen where no key fits, or what is stored was changed. */
  open(sealed: string, place: string): string
  /** False where another key than the first, or none, keeps it. */
  isCurrent(stored: string): boolean
}

/** What is stored cannot be used; says so without giving anything away. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen'
}

export const KEY_BYTES = 32
const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16
const PREFIX = 'sealed:1'

/** The first key seals, each opens what it sealed: that is how keys are changed. */
export function createSealing(keys: readonly Buffer[]): Sealing {
  const [first] = keys
  if (!first) throw new Error('Sealing needs a key')
  const named = new Map(keys.map(key => [nameOf(key), key]))
  return {
    seal(secret, place) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv(CIPHER, first, iv).setAAD(Buffer.from(place))
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      const kept = Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64')
      return [PREFIX, nameOf(first), kept].join(':')
    },
    open(sealed, place) {
      const [name = '', kept = ''] = sealed.slice(PREFIX.length + 1).split(':')
      const key = named.get(name)
      if (!key || !isSealed(sealed)) throw new CannotOpen('It was sealed with another key.')
      const bytes = Buffer.from(kept, 'base64')
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      }).setAAD(Buffer.from(place))
      try {
        decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
        const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES))
        return Buffer.concat([text, decipher.final()]).toString('utf8')
      } catch {
        throw new CannotOpen('It was changed after it was sealed.')
      }
    },
    isCurrent: stored => stored.startsWith(`${PREFIX}:${nameOf(first)}:`),
  }
}

export const isSealed = (stored: string): boolean => stored.startsWith(`${PREFIX}:`)

/** Tells keys apart; of 256 random bits so few give nothing away. */
const nameOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 8)
