import { createHash } from 'node:crypto'

/** What the first entry is chained to. */
export const FIRST_PREVIOUS = '0'.repeat(64)

/** An entry as text, part by part in the order in which they are hashed. */
export interface Link {
  sequence: number
  content: readonly (string | null)[]
  previousHash: string
  hash: string
}

/** An entry by number and hash: what is kept elsewhere to find the record again later. */
export interface Anchor {
  sequence: number
  hash: string
}

/** Where the record stopped to be what was written. */
export interface Break {
  sequence: number
  message: string
}

export interface ChainReport {
  /** How many entries were walked through. */
  entries: number
  /** The last of them; null where there is none. */
  head: Anchor | null
  /** The first break; null where the chain holds. */
  broken: Break | null
}

/**
 * SHA-256 over the hash before and the parts, each as its length in bytes, a colon and the bytes, or
 * `-` for null, then a comma: no two different entries give the same text.
 */
export function hashOf(previousHash: string, content: Link['content']): string {
  const part = (value: string | null) =>
    value === null ? '-,' : `${Buffer.byteLength(value)}:${value},`
  const text = [previousHash, ...content].map(part).join('')
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Walks a chain from the entry after `start` and stops at the first break: an entry that is missing, was changed, was
 * put in or moved. That the end was cut off, or everything written anew, is seen by `expected` only.
 */
export async function checkChain(
  links: AsyncIterable<Link>,
  {
    start = { sequence: 0, hash: FIRST_PREVIOUS },
    expected,
  }: { start?: Anchor; expected?: Anchor | undefined } = {},
): Promise<ChainReport> {
  let [last, entries] = [start, 0]
  const report = (broken: Break | null): ChainReport => ({
    entries,
    head: entries > 0 ? last : null,
    broken,
  })
  for await (const link of links) {
    const message = faultOf(link, last) ?? unexpected(link, expected)
    if (message) return report({ sequence: last.sequence + 1, message })
    last = { sequence: link.sequence, hash: link.hash }
    entries++
  }
  if (expected && expected.sequence > last.sequence)
    return report({
      sequence: last.sequence + 1,
      message: 'It ends before the entry that was kept elsewhere.',
    })
  return report(null)
}

function faultOf({ sequence, content, previousHash, hash }: Link, last: Anchor): string | null {
  if (sequence !== last.sequence + 1) return 'It is missing.'
  if (previousHash !== last.hash) return 'It does not follow the entry before it.'
  return hashOf(previousHash, content) === hash ? null : 'It was changed after it was written.'
}

function unexpected({ sequence, hash }: Link, expected: Anchor | undefined): string | null {
  return expected?.sequence === sequence && expected.hash !== hash
    ? 'It is another entry than the one that was kept elsewhere: the record was written anew.'
    : null
}
