import type { TargetKind, TargetVersion, Waiver } from '../../../domain/target/target-version.js'
import type { TargetTerms } from '../../../domain/target/terms.js'
import type { Ctx } from '../../../platform/context.js'
import { priorityCode, priorityOf } from '../target-content.js'

/** A version with all that is on record about it. */
export interface AgreedTarget extends TargetVersion {
  kind: TargetKind | null
  contractReference: string | null
  reviewDate: string | null
  ownerId: string | null
  rationale: string
  proposedBy: string
  approvedBy: string
  decisionReference: string | null
  minuteReference: string | null
  motionId: number
  supersedes: number | null
}

export interface AgreedWaiver extends Waiver {
  reason: string
  ownerId: string
  motionId: number
}

type VersionRow = Omit<AgreedTarget, 'scope' | 'ends'> & {
  departmentId: number | null
  serviceId: number | null
  priority: number | null
  ends: { day: string; knownAt: string }[]
}

/** Everything that was ever agreed, in the order in which it was. */
export async function loadVersions(ctx: Ctx): Promise<AgreedTarget[]> {
  const rows = await ctx.sql<VersionRow[]>`
    select v.id, kpi, variant, grain, department_id as "departmentId", service_id as "serviceId",
      priority, terms, kind, contract_reference as "contractReference", agreed_from as "from",
      agreed_to as "to", review_date as "reviewDate", owner_id as "ownerId", rationale,
      proposed_by as "proposedBy", approved_by as "approvedBy", approved_at as "approvedAt",
      decision_reference as "decisionReference", minute_reference as "minuteReference",
      v.motion_id as "motionId", supersedes,
      coalesce((select jsonb_agg(jsonb_build_object('day', e.day, 'knownAt', e.known_at)
        order by e.id) from target_end e where e.version_id = v.id), '[]') as ends
    from target_version v order by v.id`
  return rows.map(({ departmentId, serviceId, priority, ends, ...rest }) => ({
    ...rest,
    scope: { departmentId, serviceId, priority: priorityOf(priority) },
    ends: ends.map(({ day, knownAt }) => ({ day, knownAt: new Date(knownAt) })),
  }))
}

export async function loadWaivers(ctx: Ctx): Promise<AgreedWaiver[]> {
  return ctx.sql<AgreedWaiver[]>`
    select version_id as "versionId", from_day as "from", to_day as "to",
      approved_at as "approvedAt", reason, owner_id as "ownerId", motion_id as "motionId"
    from target_waiver order by id`
}

/** Names the state of all that was agreed. */
export async function loadBookState(ctx: Ctx): Promise<string> {
  const [row] = await ctx.sql<{ name: string }[]>`
    select concat_ws('/', current_database(),
        (select concat(count(*), '.', max(id)) from target_version),
        (select concat(count(*), '.', max(id)) from target_end),
        (select concat(count(*), '.', max(id)) from target_waiver)) as name`
  return row?.name ?? ''
}

export type NewVersion = Omit<AgreedTarget, 'id' | 'ends' | 'approvedAt'> & {
  terms: TargetTerms | null
}

export async function insertVersion(ctx: Ctx, version: NewVersion): Promise<number> {
  const { scope, terms, ...rest } = version
  const [row] = await ctx.sql<{ id: number }[]>`
    insert into target_version (kpi, variant, grain, department_id, service_id, priority, terms,
      kind, contract_reference, effective, agreed_from, agreed_to, review_date, owner_id,
      rationale, proposed_by, approved_by, approved_at, decision_reference, minute_reference,
      motion_id, supersedes)
    values (${rest.kpi}, ${rest.variant}, ${rest.grain}, ${scope.departmentId},
      ${scope.serviceId}, ${priorityCode(scope.priority)},
      ${terms === null ? null : JSON.stringify(terms)}::jsonb, ${rest.kind},
      ${rest.contractReference}, daterange(${rest.from}, ${rest.to}), ${rest.from}, ${rest.to},
      ${rest.reviewDate}, ${rest.ownerId}, ${rest.rationale}, ${rest.proposedBy},
      ${rest.approvedBy}, ${ctx.now}, ${rest.decisionReference}, ${rest.minuteReference},
      ${rest.motionId}, ${rest.supersedes})
    returning id`
  return (row as { id: number }).id
}

/** Ends a version on a day, before the one it would have ended. */
export async function endVersion(
  ctx: Ctx,
  { versionId, day, motionId }: { versionId: number; day: string; motionId: number },
): Promise<void> {
  await ctx.sql`
    insert into target_end (version_id, day, known_at, motion_id)
    values (${versionId}, ${day}, ${ctx.now}, ${motionId})`
  await ctx.sql`
    update target_version set effective = effective * daterange(null, ${day})
    where id = ${versionId}`
}

export async function insertWaiver(ctx: Ctx, waiver: Omit<AgreedWaiver, 'approvedAt'>) {
  const { versionId, from, to, reason, ownerId, motionId } = waiver
  await ctx.sql`
    insert into target_waiver (version_id, from_day, to_day, reason, owner_id, approved_at, motion_id)
    values (${versionId}, ${from}, ${to}, ${reason}, ${ownerId}, ${ctx.now}, ${motionId})`
}
