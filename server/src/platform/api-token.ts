import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

const PREFIX = 'sb_'
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const SECRET_SIGNS = 43
const CHECK_SIGNS = 6
const SHOWN_SIGNS = 6

/**
 * A token for programs: a prefix by which scanners find one that was published, 256 bits that nobody
 * can guess, and a sum by which one that was mistyped is known without asking a database.
 */
export function newApiToken(): string {
  const secret = inBase62(BigInt(`0x${randomBytes(32).toString('hex')}`), SECRET_SIGNS)
  return `${PREFIX}${secret}${sumOf(secret)}`
}

/** Whether it could be one: of the right form, with the right sum. */
export function isApiToken(text: string): boolean {
  const [, secret, sum] = /^sb_([0-9A-Za-z]{43})([0-9A-Za-z]{6})$/.exec(text) ?? []
  return secret !== undefined && sumOf(secret) === sum
}

/** The beginning of one, to tell it from others; guesses nobody the rest. */
export const shownOfToken = (token: string): string => token.slice(0, PREFIX.length + SHOWN_SIGNS)

const sumOf = (secret: string): string => inBase62(BigInt(crc32(PREFIX + secret)), CHECK_SIGNS)

function inBase62(number: bigint, length: number): string {
  const base = BigInt(SIGNS.length)
  let text = ''
  for (let rest = number; rest > 0n; rest /= base) text = `${SIGNS[Number(rest % base)]}${text}`
  return text.padStart(length, '0')
}
