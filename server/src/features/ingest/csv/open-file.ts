import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { refuseFile } from './refuse-file.js'

export interface OpenedFile {
  /** Bytes on disk; undefined where the end of a stream is not known yet. */
  size: number | undefined
  /** The content, unpacked where it is gzip. */
  content: AsyncIterable<Buffer>
  /** Packed bytes taken so far, for progress. */
  bytesRead(): number
  /** SHA-256 of the unpacked content; call after the last chunk. */
  digest(): string
  /** Throws unless the file is still the one that was opened. */
  assertUnchanged(): Promise<void>
}

const CHUNK_BYTES = 256 * 1024

/** Opens a regular file for streaming; a folder, pipe or device is refused before it is touched. */
export async function openFile(path: string): Promise<OpenedFile> {
  const before = await stat(path).catch(error => {
    throw refuseFile(`${path} cannot be read (${(error as { code?: string }).code})`)
  })
  if (before.isDirectory()) throw refuseFile(`${path} is a folder; name a file`)
  if (!before.isFile()) throw refuseFile(`${path} is not a regular file`)
  return {
    ...openStream(createReadStream(path, { highWaterMark: CHUNK_BYTES })),
    size: before.size,
    assertUnchanged: async () => {
      const after = await stat(path).catch(() => null)
      if (!after || after.mtimeMs !== before.mtimeMs || after.size !== before.size)
        throw refuseFile(`${path} changed while it was being read; import it again`)
    },
  }
}

/** Takes what another program writes; it can be read only once. */
export function openStream(stream: AsyncIterable<Buffer>): OpenedFile {
  const hash = createHash('sha256')
  let read = 0
  const counted = each(stream, chunk => {
    read += chunk.length
  })
  return {
    size: undefined,
    content: each(unpacked(counted), chunk => hash.update(chunk)),
    bytesRead: () => read,
    digest: () => hash.digest('hex'),
    assertUnchanged: async () => {},
  }
}

async function* each(chunks: AsyncIterable<Buffer>, see: (chunk: Buffer) => void) {
  for await (const chunk of chunks) {
    see(chunk)
    yield chunk
  }
}

/** A gzip file says so in its first two bytes. */
async function* unpacked(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  let first: Buffer = Buffer.alloc(0)
  while (first.length < 2) {
    const { value, done } = await chunks.next()
    if (done) break
    first = Buffer.concat([first, value])
  }
  const all = following(first, chunks)
  yield* first[0] === 0x1f && first[1] === 0x8b ? gunzipped(all) : all
}

async function* following(first: Buffer, chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (first.length > 0) yield first
  yield* chunks
}

async function* gunzipped(packed: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* pipeline(Readable.from(packed), createGunzip({ chunkSize: CHUNK_BYTES }), () => {})
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'unknown'
    throw refuseFile(`the gzip file is damaged or cut off (${code})`)
  }
}
