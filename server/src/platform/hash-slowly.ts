import { hash, type Options, verify } from '@node-rs/argon2'
import { Admission } from './admission.js'

/** Above the floors of OWASP (19 MiB, 2 passes) and of ASVS (46 MiB, 1 pass). */
const ARGON2ID = {
  // Argon2id; the names are not there at run time.
  algorithm: 2,
  memoryCost: 64 * 1024,
  timeCost: 3,
  parallelism: 1,
} satisfies Options

/** Each takes 64 MiB and a core for a tenth of a second: many at once would stop everything else. */
const slots = new Admission(2, { patienceMs: 10_000 })

/** What is kept of a password: argon2id, with parameters and salt, in the format of the PHC. */
export const hashSlowly = (password: string): Promise<string> =>
  slots.run(() => hash(password.normalize('NFKC'), ARGON2ID))

let nobodys: Promise<string> | undefined

/**
 * Whether it is the password of this hash. Without a hash the same work is done and the answer is
 * no: how long it takes does not tell whether there is one.
 */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  nobodys ??= hashSlowly('the password of nobody')
  const compared = kept ?? (await nobodys)
  const fits = await slots.run(() => verify(compared, password.normalize('NFKC')))
  return fits && kept !== null
}

const CURRENT = `$argon2id$v=19$m=${ARGON2ID.memoryCost},t=${ARGON2ID.timeCost},p=1$`

/** False for a hash of an older version, which is replaced when its password is known again. */
export const isCurrentHash = (kept: string): boolean => kept.startsWith(CURRENT)
