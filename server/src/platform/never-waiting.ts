import type { Writable } from 'node:stream'
import type { DestinationStream } from 'pino'

/** Lines that nobody has read yet are kept up to so many bytes. */
const MOST_KEPT = 1024 * 1024

/**
 * Writes to a pipe whose reader may have stopped reading: nobody waits for it, and what it does not
 * take is dropped beyond a megabyte, so that memory stays bounded. Once it reads again it is told how
 * many lines are missing.
 */
export function neverWaiting(out: Writable, mostKept = MOST_KEPT): DestinationStream {
  let dropped = 0
  return {
    write(line) {
      if (out.writableLength > mostKept) {
        dropped++
        return
      }
      if (dropped > 0) out.write(missing(dropped))
      dropped = 0
      out.write(line)
    },
  }
}

const missing = (lines: number): string =>
  `${JSON.stringify({ level: 'warn', lines, msg: 'the log was not read: lines are missing here' })}\n`
