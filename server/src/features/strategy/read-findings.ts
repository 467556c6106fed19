import { findingInWords } from '../../domain/strategy/objective-finding.js'
import type { Ctx } from '../../platform/context.js'
import { onceInSnapshot } from '../../platform/snapshot.js'
import { type KeptFinding, loadFindings } from './stores/finding.store.js'

/** A change of an objective that a committee should look at, as it was found when it was approved. */
export interface FindingAnswer {
  kind: KeptFinding['kind']
  objective: { id: string; title: string }
  /** The first day on which the change holds. */
  on: string
  foundAt: Date
  motionId: string
  text: string
}

/** What was found of changes that hold by a day, as known at a moment; the latest first. */
export async function readFindings(
  ctx: Ctx,
  { day, knownAt = null }: { day: string; knownAt?: Date | null },
): Promise<FindingAnswer[]> {
  ctx.demand('objective.read')
  const all = await onceInSnapshot(ctx, 'objective findings', () => loadFindings(ctx))
  return all
    .filter(({ on, foundAt }) => on <= day && (knownAt === null || foundAt <= knownAt))
    .map(found => ({
      kind: found.kind,
      objective: { id: String(found.objectiveId), title: found.title },
      on: found.on,
      foundAt: found.foundAt,
      motionId: String(found.motionId),
      text: findingInWords(found, found.title),
    }))
}
