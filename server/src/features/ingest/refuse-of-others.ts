import { OF_OTHERS } from './keep-within.js'
import type { RejectLog } from './reject-log.js'
import { dropOfOthers, keptByOthers } from './stage/of-others.store.js'
import type { Staging } from './staging.js'

/**
 * Refuses what would take a record away from another department, or change one there: a ticket that
 * is kept as theirs, what hangs on it, a service or team that is theirs.
 */
export async function refuseOfOthers(
  staging: Staging,
  within: readonly string[],
  rejects: RejectLog,
): Promise<void> {
  await dropOfOthers(staging.sql, within, line => rejects.add({ line, column: null, ...OF_OTHERS }))
  await rejects.flush()
  const taken = await keptByOthers(staging.sql, within)
  for (const [claims, codes] of [
    [staging.claims.services, taken.services],
    [staging.claims.teams, taken.teams],
  ] as const)
    for (const code of codes) {
      const claim = claims.get(code)
      if (!claim) continue
      claims.delete(code)
      rejects.add({ line: claim.line ?? null, column: 'code', ...OF_OTHERS })
    }
}
