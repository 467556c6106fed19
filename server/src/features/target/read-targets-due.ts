import { addDays } from '../../domain/calendar/local-date.js'
import { reviewState } from '../../domain/target/review.js'
import { endKnownAt } from '../../domain/target/target-version.js'
import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { loadDesk } from '../motion/index.js'
import { describeVersion, type VersionAnswer } from './answer/version-answer.js'
import { type AgreedTarget, loadVersions, loadWaivers } from './stores/target.store.js'

const furthest = 366

/**
 * Targets that hold and whose review is due, or will be within so many days; stale ones with them.
 * The one due longest comes first. What jobs remind of.
 */
export async function readTargetsDueForReview(ctx: Ctx, withinDays = 0): Promise<VersionAnswer[]> {
  ctx.demand('target.read')
  if (withinDays < 0 || withinDays > furthest)
    throw refuse('withinDays', `Look up to ${furthest} days ahead.`, [`0 to ${furthest}`])
  const [desk, versions, waivers] = await inSnapshot(ctx, look =>
    Promise.all([loadDesk(look), loadVersions(look), loadWaivers(look)]),
  )
  const day = addDays(desk.today, withinDays)
  return versions
    .filter(version => holdsOn(version, desk.today) && reviewState(version, day) !== 'CURRENT')
    .toSorted((one, other) => (dueOn(one) < dueOn(other) ? -1 : 1))
    .map(version => describeVersion(version, waivers, desk))
}

const dueOn = ({ reviewDate, from }: AgreedTarget): string => reviewDate ?? from

function holdsOn(version: AgreedTarget, day: string): boolean {
  const to = endKnownAt(version, null)
  return version.from <= day && (to === null || day < to)
}
