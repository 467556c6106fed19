import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { headerLine, lineOf } from './columns.ts'
import { organisationRows } from './organisation.ts'
import { ticketRows, type World } from './ticket.ts'

const FLUSH = 64 * 1024

/** Writes the whole world as canonical CSV and returns the number of its rows. */
export const writeWorld = (path: string, world: World): Promise<number> =>
  writeRows(path, function* () {
    for (const row of organisationRows()) yield lineOf(row)
    for (let n = 0; n < world.tickets; n++)
      for (const row of ticketRows(world, n)) yield lineOf(row)
  })

/** Writes these tickets as they are after so many changes. */
export const writeChanged = (
  path: string,
  world: World,
  tickets: Iterable<number>,
  changed: number,
): Promise<number> =>
  writeRows(path, function* () {
    for (const n of tickets) for (const row of ticketRows(world, n, changed)) yield lineOf(row)
  })

async function writeRows(path: string, lines: () => Iterable<string>): Promise<number> {
  const file = createWriteStream(path)
  let text = headerLine
  let rows = 0
  for (const line of lines()) {
    text += line
    rows++
    if (text.length < FLUSH) continue
    if (!file.write(text)) await once(file, 'drain')
    text = ''
  }
  file.end(text)
  await once(file, 'close')
  return rows
}
