import type { ObjectiveVersion } from '../../../domain/strategy/objective.js'
import type { Ctx } from '../../../platform/context.js'

/** A version with all that is on record about it. */
export interface AgreedObjective extends ObjectiveVersion {
  rationale: string
  proposedBy: string
  approvedBy: string
  decisionReference: string | null
  minuteReference: string | null
  motionId: number
}

type VersionRow = Omit<AgreedObjective, 'ends'> & { ends: { day: string; knownAt: string }[] }

/** Everything that was ever agreed, in the order in which it was. */
export async function loadObjectives(ctx: Ctx): Promise<AgreedObjective[]> {
  const rows = await ctx.sql<VersionRow[]>`
    select v.id, objective_id as "objectiveId", title, purpose, parent_id as "parentId",
      owner_id as "ownerId", sponsor_id as "sponsorId", horizon, kind, weight,
      is_critical as "isCritical", kpis, work, agreed_from as "from", rationale,
      proposed_by as "proposedBy", approved_by as "approvedBy", approved_at as "approvedAt",
      decision_reference as "decisionReference", minute_reference as "minuteReference",
      v.motion_id as "motionId",
      coalesce((select jsonb_agg(jsonb_build_object('day', e.day, 'knownAt', e.known_at)
        order by e.id) from objective_end e where e.version_id = v.id), '[]') as ends
    from objective_version v order by v.id`
  return rows.map(({ ends, ...rest }) => ({
    ...rest,
    ends: ends.map(({ day, knownAt }) => ({ day, knownAt: new Date(knownAt) })),
  }))
}

/** Begins an objective; of what it is to be nothing is agreed yet. */
export async function insertObjective(ctx: Ctx, createdBy: string): Promise<number> {
  const [row] = await ctx.sql<{ id: number }[]>`
    insert into objective (created_by, created_at) values (${createdBy}, ${ctx.now}) returning id`
  return (row as { id: number }).id
}

export async function hasObjective(ctx: Ctx, id: number): Promise<boolean> {
  const [row] = await ctx.sql<{ is: boolean }[]>`
    select exists (select from objective where id = ${id}) as is`
  return row?.is ?? false
}

export type NewObjective = Omit<AgreedObjective, 'id' | 'ends' | 'approvedAt'>

/** Adds a version; `to`: the first day on which another is agreed to hold already. */
export async function insertVersion(
  ctx: Ctx,
  version: NewObjective,
  to: string | null,
): Promise<number> {
  const v = version
  const [row] = await ctx.sql<{ id: number }[]>`
    insert into objective_version (objective_id, title, purpose, parent_id, owner_id, sponsor_id,
      horizon, kind, weight, is_critical, kpis, work, effective, agreed_from, rationale, proposed_by,
      approved_by, approved_at, decision_reference, minute_reference, motion_id)
    values (${v.objectiveId}, ${v.title}, ${v.purpose}, ${v.parentId}, ${v.ownerId}, ${v.sponsorId},
      ${v.horizon}, ${v.kind}, ${v.weight}, ${v.isCritical}, ${JSON.stringify(v.kpis)}::jsonb,
      ${JSON.stringify(v.work)}::jsonb, daterange(${v.from}, ${to}), ${v.from}, ${v.rationale},
      ${v.proposedBy}, ${v.approvedBy}, ${ctx.now}, ${v.decisionReference}, ${v.minuteReference},
      ${v.motionId})
    returning id`
  const { id } = row as { id: number }
  if (to !== null) await addEnd(ctx, { versionId: id, day: to, motionId: v.motionId })
  return id
}

interface End {
  versionId: number
  day: string
  motionId: number
}

async function addEnd(ctx: Ctx, { versionId, day, motionId }: End): Promise<void> {
  await ctx.sql`
    insert into objective_end (version_id, day, known_at, motion_id)
    values (${versionId}, ${day}, ${ctx.now}, ${motionId})`
}

/** Ends a version on a day. */
export async function endVersion(ctx: Ctx, end: End): Promise<void> {
  await addEnd(ctx, end)
  await ctx.sql`
    update objective_version set effective = effective * daterange(null, ${end.day})
    where id = ${end.versionId}`
}
