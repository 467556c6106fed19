import type { ResolvedDimensions } from '../dimensions/resolve-dimensions.js'
import { stageTouched } from '../stage/touched.store.js'
import type { Staging } from '../staging.js'
import { deriveResponses } from './derive-responses.js'
import { deriveSlaInstances } from './derive-sla-instances.js'
import { deriveTickets } from './derive-tickets.js'

/** Lets the domain work out what follows from the staged facts, and from kept ones they touch. */
export async function deriveFacts(staging: Staging, dimensions: ResolvedDimensions): Promise<void> {
  const { sql, specs } = staging
  const { reclockedServices: services, releveledTeams: teams } = dimensions
  await stageTouched(sql, specs, { services, teams })
  await deriveTickets(sql, specs.tickets, dimensions)
  await deriveSlaInstances(sql, dimensions)
  await deriveResponses(sql)
}
