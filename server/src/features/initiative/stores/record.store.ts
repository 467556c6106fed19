import type { Ctx } from '../../../platform/context.js'
import type {
  AmountRow,
  ApprovalRow,
  MilestoneRow,
  ResultRow,
  RiskRow,
  StageRow,
  VersionRow,
} from '../initiative.js'

/** All that is on record of initiatives and services, each list oldest first. */
export interface InitiativeRecord {
  versions: VersionRow[]
  approvals: ApprovalRow[]
  stages: StageRow[]
  risks: RiskRow[]
  /** Every revision of every milestone. */
  milestones: MilestoneRow[]
  /** For each month of each series the newest, by month. */
  amounts: AmountRow[]
  /** What was expected of services and what came. */
  results: ResultRow[]
}

const by = `author_id as "authorId"`
const recorded = `${by}, recorded_at as "recordedAt"`
const known = 'recorded_at <= $1::timestamptz'

const selects: Record<keyof InitiativeRecord, string> = {
  versions: `
    select v.initiative_id as "initiativeId", v.version, v.title, v.purpose,
      v.owner_id as "ownerId", v.sponsor_id as "sponsorId", v.budget::float8 as budget,
      v.effort_days::float8 as "effortDays", v.category, v.starts_on::text as "startsOn",
      v.ends_on::text as "endsOn", v.uses_ai as "usesAi", v.service, v.kpis,
      ${by}, v.written_at as "recordedAt",
      coalesce((select json_agg(json_build_object('objective', o.objective,
        'share', o.share::float8, 'isPrimary', o.is_primary) order by o.is_primary desc, o.share desc, o.objective)
        from initiative_objective o
        where o.initiative_id = v.initiative_id and o.version = v.version), '[]') as links
    from initiative_version v where v.written_at <= $1::timestamptz
    order by v.initiative_id, v.version`,
  approvals: `
    select initiative_id as "initiativeId", version, motion_id as "motionId",
      from_on::text as "fromOn", gate, ${recorded}
    from initiative_approval where ${known} order by id`,
  stages: `
    select initiative_id as "initiativeId", number, stage, from_on::text as "fromOn", reason, gate,
      ${recorded}
    from initiative_stage where ${known} order by initiative_id, number`,
  risks: `
    select initiative_id as "initiativeId", motion_id as "motionId", reason,
      accepted_on::text as "acceptedOn", ${recorded}
    from initiative_risk where ${known} order by id`,
  milestones: `
    select initiative_id as "initiativeId", milestone, revision, title, weight::float8 as weight,
      due_on::text as "dueOn", done_on::text as "doneOn", is_removed as "isRemoved", ${recorded}
    from initiative_milestone where ${known} order by initiative_id, milestone, revision`,
  amounts: `
    select * from (
      select distinct on (initiative_id, service, series, side, type, month)
        initiative_id as "initiativeId", service, series, side, type, month::text as month,
        amount::float8 as amount, evidence, reference, ${recorded}
      from value_amount where ${known}
      order by initiative_id, service, series, side, type, month, id desc) newest
    order by month, "initiativeId", service`,
  results: `
    select service, side, revision, text, kpi, from_on::text as "fromOn", evidence, reference,
      ${recorded}
    from service_result where ${known} order by service, side, revision`,
}

const lists = Object.entries(selects).map(
  ([name, select]) => `(select coalesce(json_agg(r), '[]') from (${select}) r) as ${name}`,
)

type Written = Record<keyof InitiativeRecord, (object & { recordedAt: string })[]>

/** All that was on record at an instant, in one statement: a request waits for each. */
export async function loadRecord(ctx: Ctx, knownAt: Date): Promise<InitiativeRecord> {
  const [found] = await ctx.sql.unsafe<Written[]>(`select ${lists.join(', ')}`, [
    knownAt.toISOString(),
  ])
  const read = Object.entries(found ?? {}).map(([name, rows]) => [
    name,
    rows.map(row => ({ ...row, recordedAt: new Date(row.recordedAt) })),
  ])
  return Object.fromEntries(read) as InitiativeRecord
}
