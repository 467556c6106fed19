import { localDateOf } from '../../domain/calendar/time-zone.js'
import { type YearOfWork, yearOfWork } from '../../domain/strategy/work-volume.js'
import type { Ctx } from '../../platform/context.js'
import { inSnapshot, onceInSnapshot } from '../../platform/snapshot.js'
import { loadOrganisation } from '../directory/index.js'
import { loadVolumes } from './stores/work-volume.store.js'

/** What cost centres spent and teams worked in the twelve whole months before a day, as known at a moment. */
export async function readWorkVolumes(
  ctx: Ctx,
  { day, knownAt = null }: { day: string; knownAt?: Date | null },
): Promise<YearOfWork[]> {
  ctx.demand('objective.read')
  const name = `work volumes at ${knownAt?.getTime() ?? 'now'}`
  const volumes = await inSnapshot(ctx, look =>
    onceInSnapshot(look, name, () => loadVolumes(look, knownAt)),
  )
  return yearOfWork(volumes, day)
}

/** The same by default before today. */
export async function readWorkVolumesTold(
  ctx: Ctx,
  { on, asOf }: { on: string | null; asOf: Date | null },
): Promise<YearOfWork[]> {
  ctx.demand('objective.read')
  const { timeZone } = await loadOrganisation(ctx)
  const day = on ?? localDateOf(asOf ?? ctx.now, timeZone)
  return readWorkVolumes(ctx, { day, knownAt: asOf })
}
