import type { Language } from '../../../domain/language/language.js'
import type { Message } from '../../../domain/notification/message.js'
import { defaultPreference, type Preference } from '../../../domain/notification/when-to-send.js'
import type { Ctx } from '../../../platform/context.js'
import type { Sql } from '../../../platform/postgres.js'

/** Told at every commit that changes an inbox; the payload is the id of its person. */
export const INBOX_CHANNEL = 'steerboard_inbox'

export const messageColumns = (sql: Sql) => sql`
  m.id, m.topic, m.severity, m.subject, m.sentences, m.link, m.created_at as "createdAt"`

export type NewMessage = Omit<Message, 'id' | 'createdAt'> & { dedupeKey: string }

/** The id, or null where this was told before. */
export async function insertMessage(ctx: Ctx, message: NewMessage): Promise<string | null> {
  const { topic, severity, subject, sentences, link, dedupeKey } = message
  const [row] = await ctx.sql<{ id: string }[]>`
    insert into message (topic, severity, subject, sentences, link, dedupe_key, created_at)
    values (${topic}, ${severity}, ${subject}, ${JSON.stringify(sentences)}::text::jsonb, ${link},
      ${dedupeKey}, ${ctx.now})
    on conflict (dedupe_key) do nothing
    returning id`
  return row?.id ?? null
}

export async function putInInbox(
  ctx: Ctx,
  {
    personId,
    messageId,
    isCollected,
  }: { personId: string; messageId: string; isCollected: boolean },
): Promise<void> {
  await ctx.sql`
    insert into inbox_item (person_id, message_id, created_at, digest_due_since)
    values (${personId}, ${messageId}, ${ctx.now}, ${isCollected ? ctx.now : null})`
  await announceInbox(ctx, personId)
}

export async function announceInbox(ctx: Ctx, personId: string): Promise<void> {
  await ctx.sql`select pg_notify(${INBOX_CHANNEL}, ${personId})`
}

export async function loadPreference(ctx: Ctx, personId: string): Promise<Preference> {
  const [row] = await ctx.sql<{ preference: Partial<Preference> }[]>`
    select preference from notification_preference where person_id = ${personId}`
  return { ...defaultPreference, ...row?.preference }
}

/** In which a person reads. */
export async function loadLanguage({ sql }: Ctx, personId: string): Promise<Language> {
  const [row] = await sql<{ language: Language }[]>`
    select language from person where id = ${personId}`
  if (!row) throw new Error('Who asks is not among the people')
  return row.language
}

export async function savePreference(
  ctx: Ctx,
  personId: string,
  preference: Preference,
): Promise<void> {
  await ctx.sql`
    insert into notification_preference (person_id, preference, changed_at)
    values (${personId}, ${JSON.stringify(preference)}::text::jsonb, ${ctx.now})
    on conflict (person_id) do update
      set preference = excluded.preference, changed_at = excluded.changed_at`
}

export interface InboxRow extends Message {
  readAt: Date | null
}

/** A page of a person's inbox, newest first, after the item that `after` names. */
export async function loadInbox(
  ctx: Ctx,
  personId: string,
  { first, after, isUnread }: { first: number; after: string | null; isUnread: boolean },
): Promise<InboxRow[]> {
  const { sql } = ctx
  return sql<InboxRow[]>`
    select ${messageColumns(sql)}, i.read_at as "readAt"
    from inbox_item i join message m on m.id = i.message_id
    where i.person_id = ${personId}
      ${isUnread ? sql`and i.read_at is null` : sql``}
      ${
        after === null
          ? sql``
          : sql`and (i.created_at, i.message_id) < (
              select created_at, message_id from inbox_item
              where person_id = ${personId} and message_id = ${after})`
      }
    order by i.created_at desc, i.message_id desc
    limit ${first}`
}

export async function countInbox(
  ctx: Ctx,
  personId: string,
): Promise<{ total: number; unread: number }> {
  const [row] = await ctx.sql<{ total: number; unread: number }[]>`
    select count(*)::int as total, count(*) filter (where read_at is null)::int as unread
    from inbox_item where person_id = ${personId}`
  return row ?? { total: 0, unread: 0 }
}

/** Marks these as read, or all where none are named; how many were unread. */
export async function markInboxRead(
  ctx: Ctx,
  personId: string,
  messageIds: readonly string[] | null,
): Promise<number> {
  const { sql } = ctx
  const rows = await sql`
    update inbox_item set read_at = ${ctx.now}
    where person_id = ${personId} and read_at is null
      ${messageIds === null ? sql`` : sql`and message_id::text = any(${[...messageIds]})`}
    returning 1`
  if (rows.length > 0) await announceInbox(ctx, personId)
  return rows.length
}
