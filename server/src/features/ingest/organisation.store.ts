import { Precondition } from '../../platform/errors.js'
import type { Sql } from '../../platform/postgres.js'

export interface Organisation {
  timeZone: string
  requesterKey: string
  /** Its facts are invented: real ones are not to be mixed with them. */
  isDemo: boolean
}

export async function loadOrganisation(sql: Sql): Promise<Organisation> {
  const [row] = await sql<Organisation[]>`
    select time_zone as "timeZone", requester_key as "requesterKey", demo = 1 as "isDemo" from organisation`
  if (!row) throw new Precondition('The database has no organisation yet; run "steerboard migrate"')
  return row
}
