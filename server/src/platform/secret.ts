import { createHash, randomBytes } from 'node:crypto'

/** 256 bits that nobody can guess, as text for a cookie or a link. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret: enough bits went in that no slow hash is needed. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()
