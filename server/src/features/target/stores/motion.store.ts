import { type Priority, priorities } from '../../../domain/kpi/dimensions.js'
import type { MotionState } from '../../../domain/target/motion/motion-states.js'
import type { Tally } from '../../../domain/target/motion/tally.js'
import type { Ctx } from '../../../platform/context.js'
import type { Sql } from '../../../platform/postgres.js'
import type { Motion, MotionContent } from '../motion.js'

type MotionRow = Omit<Motion, 'scope'> & {
  departmentId: number | null
  serviceId: number | null
  priority: number | null
}

const columns = (sql: Sql) => sql`
  id, subject, kpi, variant, grain, department_id as "departmentId", service_id as "serviceId",
  priority, version_id as "versionId", terms, kind, contract_reference as "contractReference",
  effective_from as "effectiveFrom", effective_to as "effectiveTo", review_date as "reviewDate",
  owner_id as "ownerId", rationale, decision_reference as "decisionReference",
  answers_id as "answersId", state, revision, proposed_by as "proposedBy",
  created_at as "createdAt", proposed_at as "proposedAt", capability, decided_by as "decidedBy",
  decided_at as "decidedAt", minute_reference as "minuteReference", tally`

/** The priority of a stored code; `null` for none. */
export const priorityOf = (code: number | null): Priority | null =>
  code === null ? null : (priorities[code] ?? null)

export const priorityCode = (priority: Priority | null): number | null =>
  priority === null ? null : priorities.indexOf(priority)

const motionOf = ({ departmentId, serviceId, priority, ...rest }: MotionRow): Motion => ({
  ...rest,
  scope: { departmentId, serviceId, priority: priorityOf(priority) },
})

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

export async function insertMotion(
  ctx: Ctx,
  content: MotionContent,
  proposedBy: string,
): Promise<number> {
  const { scope, ...said } = content
  const [row] = await ctx.sql<{ id: number }[]>`
    insert into motion (subject, kpi, variant, grain, department_id, service_id, priority,
      version_id, terms, kind, contract_reference, effective_from, effective_to, review_date,
      owner_id, rationale, decision_reference, answers_id, state, proposed_by, created_at)
    values (${said.subject}, ${said.kpi}, ${said.variant}, ${said.grain}, ${scope.departmentId},
      ${scope.serviceId}, ${priorityCode(scope.priority)}, ${said.versionId},
      ${json(said.terms)}::jsonb, ${said.kind}, ${said.contractReference}, ${said.effectiveFrom},
      ${said.effectiveTo}, ${said.reviewDate}, ${said.ownerId}, ${said.rationale},
      ${said.decisionReference}, ${said.answersId}, 'DRAFT', ${proposedBy}, ${ctx.now})
    returning id`
  return (row as { id: number }).id
}

/** Writes a draft anew; false where it is no draft any more or was changed by another. */
export async function rewriteDraft(
  ctx: Ctx,
  { id, revision }: { id: number; revision: number },
  content: MotionContent,
): Promise<boolean> {
  const { scope, ...said } = content
  const rows = await ctx.sql`
    update motion set subject = ${said.subject}, kpi = ${said.kpi}, variant = ${said.variant},
      grain = ${said.grain}, department_id = ${scope.departmentId},
      service_id = ${scope.serviceId}, priority = ${priorityCode(scope.priority)},
      version_id = ${said.versionId}, terms = ${json(said.terms)}::jsonb, kind = ${said.kind},
      contract_reference = ${said.contractReference}, effective_from = ${said.effectiveFrom},
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
  const [row] = await ctx.sql<MotionRow[]>`select ${columns(ctx.sql)} from motion where id = ${id}`
  return row ? motionOf(row) : null
}

/** The same, held until the end of the transaction: no vote is given and nobody else closes it. */
export async function lockMotion(ctx: Ctx, id: number): Promise<Motion | null> {
  const [row] = await ctx.sql<MotionRow[]>`
    select ${columns(ctx.sql)} from motion where id = ${id} for update`
  return row ? motionOf(row) : null
}

export interface MotionFilter {
  states?: readonly MotionState[]
  kpi?: string
  /** Drafts are shown to who wrote them only. */
  draftsOf: string | null
  beforeId?: number
  limit: number
}

/** Motions, newest first. */
export async function loadMotions(ctx: Ctx, filter: MotionFilter): Promise<Motion[]> {
  const { sql } = ctx
  const { states, kpi, draftsOf, beforeId, limit } = filter
  const rows = await sql<MotionRow[]>`
    select ${columns(sql)} from motion
    where (state <> 'DRAFT' or proposed_by = ${draftsOf})
      ${states ? sql`and state = any(${[...states]})` : sql``}
      ${kpi === undefined ? sql`` : sql`and kpi = ${kpi}`}
      ${beforeId === undefined ? sql`` : sql`and id < ${beforeId}`}
    order by id desc limit ${limit}`
  return rows.map(motionOf)
}

/** The motions that these answer, and the proposed ones that answer these, in the order of their ids. */
export async function loadRelatives(ctx: Ctx, motions: readonly Motion[]): Promise<Motion[]> {
  const ids = motions.map(({ id }) => id)
  const answered = motions.flatMap(({ answersId }) => answersId ?? [])
  const rows = await ctx.sql<MotionRow[]>`
    select ${columns(ctx.sql)} from motion
    where state <> 'DRAFT' and (id = any(${answered}) or answers_id = any(${[...ids, ...answered]}))
    order by id`
  return rows.map(motionOf)
}
