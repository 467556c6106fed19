import type { Ctx } from '../../../platform/context.js'
import { canonicalJson } from '../canonical-json.js'
import type { AuditEntry, AuditOutcome, NewEntry } from '../entry.js'

/** Adds an entry in the transaction of `ctx`, in the name of its actor. It ends the queue of writers. */
export async function insertEntry(ctx: Ctx, entry: NewEntry): Promise<void> {
  const { actor, request } = ctx
  const { action, subject, details, outcome } = entry
  await ctx.sql`
    insert into audit_entry (at, actor_kind, actor_id, actor_name, action, subject, details, outcome,
      request_id, address)
    values (${ctx.now}, ${actor.kind}, ${actor.id},
      coalesce(${actor.name ?? null}::text, (select name from person where id::text = ${actor.id})), ${action}, ${writable(subject)},
      ${canonicalJson(details)}::text::json, ${outcome}, ${request?.id ?? null},
      ${request?.address ?? null})`
}

/** What was sent may hold what Postgres cannot keep; it is on record all the same. */
const writable = (text: string | null): string | null =>
  text?.toWellFormed().replaceAll('\0', '\uFFFD') ?? null

export interface EntryFilter {
  /** Id of the actor, or part of a name. */
  actor: string | null
  action: string | null
  /** Part of it. */
  subject: string | null
  outcomes: readonly AuditOutcome[] | null
  /** Half-open. */
  from: Date | null
  to: Date | null
}

/** Steps from name to name over their index: as many reads as there are names. */
export async function loadActions({ sql }: Pick<Ctx, 'sql'>): Promise<string[]> {
  const rows = await sql<{ action: string }[]>`
    with recursive named as (
      (select action from audit_entry order by action limit 1)
      union all
      select (select e.action from audit_entry e where e.action > n.action order by e.action limit 1)
      from named n where n.action is not null)
    select action from named where action is not null`
  return rows.map(({ action }) => action)
}

/** Newest first, those before a sequence only where one is given. */
export async function loadEntries(
  ctx: Ctx,
  filter: EntryFilter,
  { first, before }: { first: number; before: number | null },
): Promise<AuditEntry[]> {
  const { sql } = ctx
  const { actor, action, subject, outcomes, from, to } = filter
  return sql<AuditEntry[]>`
    select sequence, at, actor_kind as "actorKind", actor_id as "actorId",
      actor_name as "actorName", action, subject, details::text as details, outcome,
      request_id as "requestId", address, encode(hash, 'hex') as hash
    from audit_entry
    where true
      ${before === null ? sql`` : sql`and sequence < ${before}`}
      ${actor === null ? sql`` : sql`and (actor_id = ${actor} or position(lower(${actor}) in lower(actor_name)) > 0)`}
      ${action === null ? sql`` : sql`and action = ${action}`}
      ${subject === null ? sql`` : sql`and position(lower(${subject}) in lower(subject)) > 0`}
      ${outcomes === null ? sql`` : sql`and outcome in ${sql([...outcomes])}`}
      ${from === null ? sql`` : sql`and at >= ${from}`}
      ${to === null ? sql`` : sql`and at < ${to}`}
    order by sequence desc limit ${first}`
}
