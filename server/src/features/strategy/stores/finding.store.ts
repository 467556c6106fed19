import type { ObjectiveFinding } from '../../../domain/strategy/objective-finding.js'
import type { Ctx } from '../../../platform/context.js'

/** A finding on record. */
export type KeptFinding = ObjectiveFinding & {
  objectiveId: number
  /** Of the version that changes it. */
  title: string
  foundAt: Date
  motionId: number
}

/** Keeps what was found of a version, with the motion that brought it. */
export async function insertFindings(
  ctx: Ctx,
  findings: readonly ObjectiveFinding[],
  { versionId, motionId }: { versionId: number; motionId: number },
): Promise<void> {
  for (const { kind, about, on, evidence } of findings)
    await ctx.sql`
      insert into objective_finding (kind, version_id, about, from_day, evidence, found_at, motion_id)
      values (${kind}, ${versionId}, ${about}, ${on}, ${JSON.stringify(evidence)}::jsonb, ${ctx.now},
        ${motionId})`
}

/** Everything that was ever found, the changes that hold from the latest day first. */
export async function loadFindings(ctx: Ctx): Promise<KeptFinding[]> {
  return ctx.sql<KeptFinding[]>`
    select f.kind, f.about, f.from_day as "on", f.evidence, f.found_at as "foundAt",
      f.motion_id as "motionId", v.objective_id as "objectiveId", v.title
    from objective_finding f join objective_version v on v.id = f.version_id
    order by f.from_day desc, f.id`
}
