import type { MotionState } from '../../../domain/motion/motion-states.js'
import type { MotionSubject } from '../../../domain/motion/motion-subject.js'
import type { Tally } from '../../../domain/motion/tally.js'
import type { Ctx } from '../../../platform/context.js'
import type { Sql } from '../../../platform/postgres.js'
import type { Motion, MotionContent } from '../motion.js'

const columns = (sql: Sql) => sql`
  id, subject, about, content, effective_from as "effectiveFrom", effective_to as "effectiveTo", review_date as "reviewDate",
  owner_id as "ownerId", rationale, decision_reference as "decisionReference",
  answers_id as "answersId", state, revision, proposed_by as "proposedBy",
  created_at as "createdAt", proposed_at as "proposedAt", capability, decided_by as "decidedBy",
  decided_at as "decidedAt", minute_reference as "minuteReference", tally`

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

export async function insertMotion(
  ctx: Ctx,
  said: MotionContent,
  proposedBy: string,
): Promise<number> {
  const [row] = await ctx.sql<{ id: number }[]>`
    insert into motion (subject, about, content, effective_from, effective_to, review_date,
      owner_id, rationale, decision_reference, answers_id, state, proposed_by, created_at)
    values (${said.subject}, ${said.about}, ${json(said.content)}::jsonb, ${said.effectiveFrom},
      ${said.effectiveTo}, ${said.reviewDate}, ${said.ownerId}, ${said.rationale},
      ${said.decisionReference}, ${said.answersId}, 'DRAFT', ${proposedBy}, ${ctx.now})
    returning id`
  return (row as { id: number }).id
}

/** Writes a draft anew; false where it is no draft any more or was changed by another. */
export async function rewriteDraft(
  ctx: Ctx,
  { id, revision }: { id: number; revision: number },
  said: MotionContent,
): Promise<boolean> {
  const rows = await ctx.sql`
    update motion set subject = ${said.subject}, about = ${said.about},
      content = ${json(said.content)}::jsonb, effective_from = ${said.effectiveFrom},
      effective_to = ${said.effectiveTo}, review_date = ${said.reviewDate},
      owner_id = ${said.ownerId}, rationale = ${said.rationale},
      decision_reference = ${said.decisionReference}, answers_id = ${said.answersId},
      revision = revision + 1
    where id = ${id} and revision = ${revision} and state = 'DRAFT'
    returning id`
  return rows.length > 0
}

export interface Move {
  id: number
  revision: number
  from: MotionState
  to: MotionState
  proposedAt?: Date
  capability?: unknown
  decided?: { by: string; minuteReference: string | null; tally: Tally | null }
}

/** Takes a motion from one state to another; false where it is not there, or was changed meanwhile. */
export async function moveMotion(ctx: Ctx, move: Move): Promise<boolean> {
  const { id, revision, from, to, proposedAt = null, capability = null, decided } = move
  const rows = await ctx.sql`
    update motion set state = ${to}, revision = revision + 1,
      proposed_at = coalesce(${proposedAt}, proposed_at),
      capability = coalesce(${json(capability)}::jsonb, capability),
      decided_by = ${decided?.by ?? null}, decided_at = ${decided ? ctx.now : null},
      minute_reference = ${decided?.minuteReference ?? null},
      tally = ${json(decided?.tally ?? null)}::jsonb
    where id = ${id} and revision = ${revision} and state = ${from}
    returning id`
  return rows.length > 0
}

export async function loadMotion(ctx: Ctx, id: number): Promise<Motion | null> {
  const [row] = await ctx.sql<Motion[]>`select ${columns(ctx.sql)} from motion where id = ${id}`
  return row ?? null
}

/** The same, held until the end of the transaction: no vote is given and nobody else closes it. */
export async function lockMotion(ctx: Ctx, id: number): Promise<Motion | null> {
  const [row] = await ctx.sql<Motion[]>`
    select ${columns(ctx.sql)} from motion where id = ${id} for update`
  return row ?? null
}

export interface MotionFilter {
  states?: readonly MotionState[]
  about?: string
  subjects?: readonly MotionSubject[]
  /** Drafts are shown to who wrote them only. */
  draftsOf: string | null
  beforeId?: number
  limit: number
}

/** Motions, newest first. */
export async function loadMotions(ctx: Ctx, filter: MotionFilter): Promise<Motion[]> {
  const { sql } = ctx
  const { states, about, subjects, draftsOf, beforeId, limit } = filter
  return sql<Motion[]>`
    select ${columns(sql)} from motion
    where (state <> 'DRAFT' or proposed_by = ${draftsOf})
      ${states ? sql`and state = any(${[...states]})` : sql``}
      ${about === undefined ? sql`` : sql`and about = ${about}`}
      ${subjects ? sql`and subject = any(${[...subjects]})` : sql``}
      ${beforeId === undefined ? sql`` : sql`and id < ${beforeId}`}
    order by id desc limit ${limit}`
}

/** The motions that these answer, and the proposed ones that answer these, in the order of their ids. */
export async function loadRelatives(ctx: Ctx, motions: readonly Motion[]): Promise<Motion[]> {
  const ids = motions.map(({ id }) => id)
  const answered = motions.flatMap(({ answersId }) => answersId ?? [])
  return ctx.sql<Motion[]>`
    select ${columns(ctx.sql)} from motion
    where state <> 'DRAFT' and (id = any(${answered}) or answers_id = any(${[...ids, ...answered]}))
    order by id`
}

/** Lets one approval of that name happen at a time. */
export async function lockDecision(ctx: Ctx, name: string): Promise<void> {
  await ctx.sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`
}
