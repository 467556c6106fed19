import { isUtf8 } from 'node:buffer'
import { refuseFile } from './refuse-file.js'

export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Bytes that no text has: NUL and the separators that staging uses. */
const FORBIDDEN = [0x00, 0x1d, 0x1e, 0x1f]
const NEW_LINE = 0x0a

/** The encoding that a byte order mark proves, or the declared one where there is no mark. */
export function encodingOf(head: Buffer, declared: Encoding): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  return declared
}

/** The same text as UTF-8, checked; a byte that is not of the encoding refuses the file. */
export async function* toUtf8(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<Buffer> {
  let line = 1
  for await (const chunk of encoding === 'utf-8' ? wholeUtf8(chunks) : decoded(chunks, encoding)) {
    refuseControls(chunk, line)
    if (encoding === 'utf-8' && !isUtf8(chunk)) {
      throw refuseFile(
        'a character is not UTF-8; save the file as "CSV UTF-8", or declare windows-1252 with --encoding',
        line + linesBefore(chunk, firstBadOffset(chunk)),
      )
    }
    yield chunk
    line += linesBefore(chunk, chunk.length)
  }
}

/** Cuts so that no character is split between two chunks. */
async function* wholeUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const all = rest.length ? Buffer.concat([rest, chunk]) : chunk
    const end = lastBoundary(all)
    rest = all.subarray(end)
    if (end > 0) yield all.subarray(0, end)
  }
  if (rest.length) yield rest
}

function lastBoundary(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number
    if (byte < 0x80) return bytes.length - back + 1
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length <= back ? bytes.length : bytes.length - back
    }
  }
  return bytes.length
}

async function* decoded(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }))
    yield Buffer.from(decoder.decode())
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw refuseFile(`the file is not ${encoding} throughout`)
  }
}

function refuseControls(chunk: Buffer, line: number): void {
  for (const byte of FORBIDDEN) {
    const place = chunk.indexOf(byte)
    if (place < 0) continue
    const hint = byte === 0 ? ': is it UTF-16 without a byte order mark, or not text at all?' : ''
    throw refuseFile(
      `control character 0x${byte.toString(16).padStart(2, '0')}${hint}`,
      line + linesBefore(chunk, place),
    )
  }
}

function firstBadOffset(chunk: Buffer): number {
  let start = 0
  while (start < chunk.length) {
    const next = chunk.indexOf(NEW_LINE, start)
    const end = next < 0 ? chunk.length : next + 1
    if (!isUtf8(chunk.subarray(start, end))) return start
    start = end
  }
  return chunk.length
}

function linesBefore(chunk: Buffer, offset: number): number {
  let count = 0
  for (
    let at = chunk.indexOf(NEW_LINE);
    at >= 0 && at < offset;
    at = chunk.indexOf(NEW_LINE, at + 1)
  )
    count++
  return count
}
