import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { refuseFile } from './refuse-file.js'

export interface OpenedFile {
  /** Bytes on disk. */
  size: number
  /** The content, unpacked where the file is gzip. */
  content: AsyncIterable<Buffer>
  /** Bytes taken from disk so far, for progress. */
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
  const hash = createHash('sha256')
  let read = 0
  const raw = createReadStream(path, { highWaterMark: CHUNK_BYTES })
  raw.on('data', chunk => {
    read += chunk.length
  })
  raw.pause()
  return {
    size: before.size,
    content: hashed(await unpacked(raw, path), hash),
    bytesRead: () => read,
    digest: () => hash.digest('hex'),
    assertUnchanged: async () => {
      const after = await stat(path).catch(() => null)
      if (!after || after.mtimeMs !== before.mtimeMs || after.size !== before.size)
        throw refuseFile(`${path} changed while it was being read; import it again`)
    },
  }
}

async function* hashed(chunks: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}

async function unpacked(raw: ReturnType<typeof createReadStream>, path: string) {
  const first = await firstBytes(path)
  return first[0] === 0x1f && first[1] === 0x8b ? gunzipped(raw) : raw
}

async function firstBytes(path: string): Promise<Buffer> {
  for await (const chunk of createReadStream(path, { start: 0, end: 7 })) return chunk as Buffer
  return Buffer.alloc(0)
}

async function* gunzipped(raw: ReturnType<typeof createReadStream>): AsyncGenerator<Buffer> {
  try {
    yield* pipeline(raw, createGunzip({ chunkSize: CHUNK_BYTES }), () => {})
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'unknown'
    throw refuseFile(`the gzip file is damaged or cut off (${code})`)
  }
}
