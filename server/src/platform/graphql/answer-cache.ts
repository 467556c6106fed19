import { createHash } from 'node:crypto'

export interface Answer {
  status: number
  contentType: string
  body: string
}

/** What an answer is a function of. */
export interface AnswerKey {
  /** Who is given the same: answers are never shared between those who may see different things. */
  audience: string
  /** Names the state of the data. */
  version: string
  now: Date
  /** The wanted media type. */
  accept: string
  /** Names what is asked, word by word. */
  question: string
}

/** Bytes, so that a large answer is not encoded again for each reader. */
export interface KeptAnswer {
  status: number
  contentType: string
  bytes: Buffer
  etag: string
}

const MINUTE = 60_000
const MOST_BYTES = 64 * 1024 * 1024
const LARGEST = 2 * 1024 * 1024

/** Equal keys, equal answers: within a minute, time moves nothing that is answered. */
export function nameOf({ audience, version, now, accept, question }: AnswerKey): string {
  const minute = Math.floor(now.getTime() / MINUTE)
  return JSON.stringify([audience, version, minute, accept, question])
}

/**
 * Keeps the bytes of answers. They are never stale: new data or a new minute are a new key. Who
 * asks while the same is being worked out waits for that answer.
 */
export class AnswerCache {
  private readonly entries = new Map<string, KeptAnswer>()
  private readonly pending = new Map<string, Promise<KeptAnswer | null>>()
  private size = 0

  /** The known answer, or the one that `work` gives; null where that may not be kept or shared. */
  async answer(name: string, work: () => Promise<Answer | null>): Promise<KeptAnswer | null> {
    const waited = this.pending.get(name)
    const known = this.entries.get(name) ?? (waited && (await waited))
    if (known) return known
    const made = work().then(answer => (answer ? this.keep(name, answer) : null))
    this.pending.set(name, made)
    try {
      return await made
    } finally {
      this.pending.delete(name)
    }
  }

  private keep(name: string, { status, contentType, body }: Answer): KeptAnswer {
    const bytes = Buffer.from(body)
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 27)
    const kept = { status, contentType, bytes, etag: `"${hash}"` }
    if (bytes.length > LARGEST) return kept
    this.entries.set(name, kept)
    this.size += bytes.length
    for (const [oldest, entry] of this.entries) {
      if (this.size <= MOST_BYTES) break
      this.entries.delete(oldest)
      this.size -= entry.bytes.length
    }
    return kept
  }
}
