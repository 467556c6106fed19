import { LONG_WORK, type OpenDatabase } from './open-database.js'
import { openPostgres } from './platform/postgres.js'
import type { Wiring } from './wire.js'

/** On connections of its own, whose statements may take long. */
export async function onLongWork(
  { url }: OpenDatabase,
  wiring: Wiring,
  work: (wiring: Wiring) => Promise<void>,
): Promise<void> {
  const postgres = openPostgres(url, LONG_WORK)
  await work({ ...wiring, postgres }).finally(() => postgres.end())
}
