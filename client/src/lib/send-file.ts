import { sendPart } from './graphql.js'

const PART_BYTES = 1024 * 1024
const TRIES = 3
export const CONNECTION_LOST = 'The connection was lost. Send the file again.'

/**
 * Sends a file that was announced, in parts; a part whose answer was lost is sent again. Null, or why
 * it stopped.
 */
export async function sendFile(
  upload: string,
  file: File,
  told: (bytes: number) => void = () => {},
): Promise<string | null> {
  for (let start = 0, ordinal = 0; start < file.size; start += PART_BYTES, ordinal++) {
    const fault = await sendOne(upload, ordinal, file.slice(start, start + PART_BYTES))
    if (fault !== null) return fault
    told(Math.min(start + PART_BYTES, file.size))
  }
  return null
}

async function sendOne(upload: string, ordinal: number, part: Blob): Promise<string | null> {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      const answer = await sendPart(upload, ordinal, part)
      if (answer.ok) return null
      const { errors } = await answer.json()
      return errors?.[0]?.message ?? 'The server did not take the file.'
    } catch {
      // Without an answer it is not known whether it came; the same part may come twice.
    }
  }
  return CONNECTION_LOST
}
