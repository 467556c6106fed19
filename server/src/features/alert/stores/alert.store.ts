import type { Ctx } from '../../../platform/context.js'
import type { AlertRow, TransitionRow } from '../alert.js'

/** Every field of a row, under the names that the code has for them. */
export const alertFields = (ctx: Ctx) => ctx.sql`
  id, fingerprint, family, kpi, variant, department_id as "departmentId",
  service_id as "serviceId", grain, segment, subject, state, is_over as "isOver", severity, side,
  first_period as "firstPeriod", last_period as "lastPeriod", resolved_period as "resolvedPeriod",
  opened_at as "openedAt", fired_at as "firedAt", state_since as "stateSince",
  owner_id as "ownerId", snoozed_until as "snoozedUntil", dismissal,
  grouped_into_id as "groupedIntoId", told_with_id as "toldWithId",
  inhibited_by_id as "inhibitedById", segment_id as "segmentId", rule_id as "ruleId", evidence, revision`

/** One evaluation at a time writes; another waits until it has. */
export async function lockEvaluation(ctx: Ctx): Promise<void> {
  await ctx.sql`select pg_advisory_xact_lock(7305001520)`
}

/**
 * The alerts that are not over, and of each of these fingerprints the last one, which may be resumed.
 */
export async function loadCurrent(ctx: Ctx, fingerprints: readonly string[]): Promise<AlertRow[]> {
  return ctx.sql<AlertRow[]>`
    select ${alertFields(ctx)} from alert
    where not is_over or id in (
      select max(id) from alert where fingerprint = any(${[...fingerprints]}) group by fingerprint)
    order by id for update`
}

/** One alert, kept from others until the transaction ends; null if there is none. */
export async function loadLocked(ctx: Ctx, id: number): Promise<AlertRow | null> {
  const [row] = await ctx.sql<AlertRow[]>`
    select ${alertFields(ctx)} from alert where id = ${id} for update`
  return row ?? null
}

export async function loadAlerts(ctx: Ctx, ids: readonly number[]): Promise<AlertRow[]> {
  return ctx.sql<AlertRow[]>`
    select ${alertFields(ctx)} from alert where id = any(${[...ids]}) order by id`
}

/** Alerts that link to one of these: grouped into it. */
export async function loadGroupedInto(ctx: Ctx, ids: readonly number[]): Promise<AlertRow[]> {
  return ctx.sql<AlertRow[]>`
    select ${alertFields(ctx)} from alert where grouped_into_id = any(${[...ids]}) order by id`
}

export type NewAlert = Omit<
  AlertRow,
  'id' | 'revision' | 'groupedIntoId' | 'toldWithId' | 'inhibitedById' | 'segmentId'
>

export async function insertAlerts(ctx: Ctx, rows: readonly NewAlert[]): Promise<AlertRow[]> {
  if (rows.length === 0) return []
  return ctx.sql<AlertRow[]>`
    insert into alert (fingerprint, family, kpi, variant, department_id, service_id, grain, segment,
      subject, state, is_over, severity, side, first_period, last_period, resolved_period,
      opened_at, fired_at, state_since, owner_id, snoozed_until, dismissal, rule_id, evidence)
    select fingerprint, family, kpi, variant, "departmentId", "serviceId", grain, segment, subject,
      state, "isOver", severity, side, "firstPeriod", "lastPeriod", "resolvedPeriod", "openedAt",
      "firedAt", "stateSince", "ownerId", "snoozedUntil", dismissal, "ruleId", evidence
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(fingerprint text,
      family text, kpi text, variant text, "departmentId" int, "serviceId" int, grain text,
      segment text, subject text, state text, "isOver" boolean, severity text, side text,
      "firstPeriod" date, "lastPeriod" date, "resolvedPeriod" date, "openedAt" timestamptz,
      "firedAt" timestamptz, "stateSince" timestamptz, "ownerId" uuid, "snoozedUntil" date,
      dismissal text, "ruleId" int, evidence jsonb)
    returning ${alertFields(ctx)}`
}

/** Writes everything that can change of alerts, and counts the change. */
export async function updateAlerts(ctx: Ctx, rows: readonly AlertRow[]): Promise<void> {
  if (rows.length === 0) return
  await ctx.sql`
    update alert a set state = r.state, is_over = r."isOver", severity = r.severity,
      last_period = r."lastPeriod", resolved_period = r."resolvedPeriod", fired_at = r."firedAt",
      state_since = r."stateSince", owner_id = r."ownerId", snoozed_until = r."snoozedUntil",
      dismissal = r.dismissal, grouped_into_id = r."groupedIntoId", told_with_id = r."toldWithId",
      inhibited_by_id = r."inhibitedById", segment_id = r."segmentId", rule_id = r."ruleId", evidence = r.evidence,
      revision = a.revision + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id int, state text,
      "isOver" boolean, severity text, "lastPeriod" date, "resolvedPeriod" date,
      "firedAt" timestamptz, "stateSince" timestamptz, "ownerId" uuid, "snoozedUntil" date,
      dismissal text, "groupedIntoId" int, "toldWithId" int, "inhibitedById" int, "segmentId" bigint, "ruleId" int,
      evidence jsonb)
    where a.id = r.id`
}

export type NewTransition = Omit<TransitionRow, 'id'> & { alertId: number }

/** Where it is told, at the commit, that alerts have changed. */
export const ALERT_CHANNEL = 'alert'

export async function insertTransitions(ctx: Ctx, rows: readonly NewTransition[]): Promise<void> {
  if (rows.length === 0) return
  await ctx.sql`
    insert into alert_transition (alert_id, at, from_state, to_state, event, person_id, note)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("alertId" int,
      at timestamptz, "fromState" text, "toState" text, event text, "personId" uuid, note text)`
  await ctx.sql`select pg_notify(${ALERT_CHANNEL}, '')`
}

export interface NewSighting {
  alertId: number
  period: string
  foundAt: Date
  severity: string
  digest: string
  evidence: unknown
}

/** What is known already is left out. */
export async function insertSightings(ctx: Ctx, rows: readonly NewSighting[]): Promise<void> {
  if (rows.length === 0) return
  await ctx.sql`
    insert into alert_sighting (alert_id, period, found_at, severity, digest, evidence)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("alertId" int,
      period date, "foundAt" timestamptz, severity text, digest text, evidence jsonb)
    on conflict do nothing`
}

/** Whether another episode of the same alert is open. */
export async function hasOpenTwin(
  ctx: Ctx,
  { id, fingerprint }: Pick<AlertRow, 'id' | 'fingerprint'>,
): Promise<boolean> {
  const rows = await ctx.sql`
    select from alert where fingerprint = ${fingerprint} and id <> ${id} and not is_over`
  return rows.length > 0
}
