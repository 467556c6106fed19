import type { GateState } from '../../../domain/initiative/ai-mark.js'
import type { Stage } from '../../../domain/initiative/stage.js'
import type { Ctx } from '../../../platform/context.js'
import type { InitiativeContent } from '../initiative.js'

/** The id of a new initiative. */
export async function insertInitiative(ctx: Ctx, authorId: string): Promise<number> {
  const [row] = await ctx.sql<{ id: number }[]>`
    insert into initiative (drafted_by, drafted_at) values (${authorId}, ${ctx.now}) returning id`
  if (!row) throw new Error('The initiative got no id')
  return row.id
}

/** False where somebody else wrote that version first. */
export async function insertVersion(
  ctx: Ctx,
  added: { id: number; version: number; authorId: string; content: InitiativeContent },
): Promise<boolean> {
  const { id, version, authorId, content } = added
  const rows = await ctx.sql`
    insert into initiative_version (initiative_id, version, title, purpose, owner_id, sponsor_id,
      budget, effort_days, category, starts_on, ends_on, uses_ai, service, kpis, author_id, written_at)
    values (${id}, ${version}, ${content.title}, ${content.purpose}, ${content.ownerId},
      ${content.sponsorId}, ${content.budget}, ${content.effortDays}, ${content.category},
      ${content.startsOn}, ${content.endsOn}, ${content.usesAi}, ${content.service},
      ${[...content.kpis]}, ${authorId}, ${ctx.now})
    on conflict do nothing returning initiative_id`
  if (rows.length === 0) return false
  for (const { objective, share, isPrimary } of content.links)
    await ctx.sql`
      insert into initiative_objective (initiative_id, version, objective, share, is_primary)
      values (${id}, ${version}, ${objective}, ${share}, ${isPrimary})`
  return true
}

/** False where the version was approved already. */
export async function insertApproval(
  ctx: Ctx,
  added: {
    id: number
    version: number
    motionId: number
    fromOn: string
    gate: GateState | null
    authorId: string
  },
): Promise<boolean> {
  const { id, version, motionId, fromOn, gate, authorId } = added
  const rows = await ctx.sql`
    insert into initiative_approval (initiative_id, version, motion_id, from_on, gate, author_id, recorded_at)
    values (${id}, ${version}, ${motionId}, ${fromOn}, ${gate}, ${authorId}, ${ctx.now})
    on conflict do nothing returning id`
  return rows.length > 0
}

export interface NewStage {
  id: number
  number: number
  stage: Stage
  fromOn: string
  reason: string | null
  /** Of a start that uses AI: what the readiness gate says on its day. */
  gate?: GateState | null
  authorId: string
}

/** False where somebody else moved it first. */
export async function insertStage(ctx: Ctx, added: NewStage): Promise<boolean> {
  const { id, number, stage, fromOn, reason, gate = null, authorId } = added
  const rows = await ctx.sql`
    insert into initiative_stage (initiative_id, number, stage, from_on, reason, gate, author_id, recorded_at)
    values (${id}, ${number}, ${stage}, ${fromOn}, ${reason}, ${gate}, ${authorId}, ${ctx.now})
    on conflict do nothing returning initiative_id`
  return rows.length > 0
}

export async function insertRisk(
  ctx: Ctx,
  added: { id: number; motionId: number; reason: string; acceptedOn: string; authorId: string },
): Promise<void> {
  const { id, motionId, reason, acceptedOn, authorId } = added
  await ctx.sql`
    insert into initiative_risk (initiative_id, motion_id, reason, accepted_on, author_id, recorded_at)
    values (${id}, ${motionId}, ${reason}, ${acceptedOn}, ${authorId}, ${ctx.now})`
}

/** Holds an initiative until the end of the transaction; false where there is none. */
export async function lockInitiative(ctx: Ctx, id: number): Promise<boolean> {
  const rows = await ctx.sql`select id from initiative where id = ${id} for update`
  return rows.length > 0
}
