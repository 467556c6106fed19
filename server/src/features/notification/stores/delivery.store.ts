import type { Message } from '../../../domain/notification/message.js'
import type { Ctx } from '../../../platform/context.js'
import { messageColumns } from './message.store.js'

export type Channel = 'EMAIL' | 'WEBHOOK'
export type DeliveryState = 'PENDING' | 'SENDING' | 'SENT' | 'FAILED'

export interface NewDelivery {
  channel: Channel
  personId: string | null
  endpointId: string | null
  messageIds: readonly string[]
  dueAt: Date
}

export async function insertDelivery(ctx: Ctx, delivery: NewDelivery): Promise<string> {
  const { channel, personId, endpointId, messageIds, dueAt } = delivery
  const [row] = await ctx.sql<{ id: string }[]>`
    insert into delivery (channel, person_id, endpoint_id, due_at, created_at)
    values (${channel}, ${personId}, ${endpointId}, ${dueAt}, ${ctx.now})
    returning id`
  if (!row) throw new Error('A delivery was not written')
  for (const messageId of messageIds)
    await ctx.sql`
      insert into delivery_message (delivery_id, message_id) values (${row.id}, ${messageId})`
  return row.id
}

export interface Claim {
  id: string
  channel: Channel
  personId: string | null
  endpointId: string | null
  /** 1 is the first. */
  attempt: number
  messages: Message[]
}

/**
 * Writes down that it is being sent, before it is; null where it was sent or given up. An attempt
 * that a process did not live to finish is marked as unknown.
 */
export async function claimDelivery(ctx: Ctx, id: string): Promise<Claim | null> {
  const { sql } = ctx
  const [row] = await sql<Omit<Claim, 'messages'>[]>`
    update delivery set state = 'SENDING', attempts = attempts + 1
    where id = ${id} and state in ('PENDING', 'SENDING')
    returning id, channel, person_id as "personId", endpoint_id as "endpointId",
      attempts as attempt`
  if (!row) return null
  await sql`
    update delivery_attempt set outcome = 'UNKNOWN', ended_at = ${ctx.now},
      detail = 'The process ended before the outcome was known.'
    where delivery_id = ${id} and outcome is null`
  await sql`
    insert into delivery_attempt (delivery_id, number, started_at)
    values (${id}, ${row.attempt}, ${ctx.now})`
  const messages = await sql<Message[]>`
    select ${messageColumns(sql)} from message m
    join delivery_message d on d.message_id = m.id
    where d.delivery_id = ${id} order by m.created_at, m.id`
  return { ...row, messages: [...messages] }
}

export interface Outcome {
  outcome: 'SENT' | 'FAILED'
  detail: string
  /** When it is tried again; null: never. */
  againAt: Date | null
}

/** Writes down how the attempt went; a later attempt's word is not touched. */
export async function settleDelivery(
  ctx: Ctx,
  { id, attempt }: Pick<Claim, 'id' | 'attempt'>,
  { outcome, detail, againAt }: Outcome,
): Promise<void> {
  const state: DeliveryState = outcome === 'SENT' ? 'SENT' : againAt ? 'PENDING' : 'FAILED'
  await ctx.sql`
    update delivery_attempt set outcome = ${outcome}, ended_at = ${ctx.now}, detail = ${detail}
    where delivery_id = ${id} and number = ${attempt}`
  await ctx.sql`
    update delivery set state = ${state}, due_at = coalesce(${againAt}, due_at),
      ended_at = ${againAt ? null : ctx.now}
    where id = ${id} and attempts = ${attempt}`
}

export interface DeliveryRow {
  id: string
  channel: Channel
  recipient: string
  state: DeliveryState
  dueAt: Date
  createdAt: Date
  endedAt: Date | null
  subjects: string[]
  attempts: {
    number: number
    startedAt: Date
    endedAt: Date | null
    outcome: string | null
    detail: string | null
  }[]
}

const rows = (ctx: Ctx) => ctx.sql`
  select d.id, d.channel, coalesce(p.name, e.name) as recipient, d.state, d.due_at as "dueAt",
    d.created_at as "createdAt", d.ended_at as "endedAt",
    array(select m.subject from delivery_message dm join message m on m.id = dm.message_id
      where dm.delivery_id = d.id order by m.created_at, m.id) as subjects,
    coalesce((select jsonb_agg(jsonb_build_object('number', number, 'startedAt', started_at,
        'endedAt', ended_at, 'outcome', outcome, 'detail', detail) order by number)
      from delivery_attempt a where a.delivery_id = d.id), '[]') as attempts
  from delivery d
  left join person p on p.id = d.person_id
  left join webhook_endpoint e on e.id = d.endpoint_id`

/** Newest first. */
export async function loadDeliveries(
  ctx: Ctx,
  { first, state }: { first: number; state: DeliveryState | null },
): Promise<DeliveryRow[]> {
  const { sql } = ctx
  const found = await sql<DeliveryRow[]>`
    ${rows(ctx)} ${state ? sql`where d.state = ${state}` : sql``}
    order by d.created_at desc, d.id desc limit ${first}`
  return found.map(withDates)
}

export async function loadDelivery(ctx: Ctx, id: string): Promise<DeliveryRow | null> {
  const [found] = await ctx.sql<DeliveryRow[]>`${rows(ctx)} where d.id::text = ${id}`
  return found ? withDates(found) : null
}

/** Instants inside JSON come as text. */
const withDates = (row: DeliveryRow): DeliveryRow => ({
  ...row,
  attempts: row.attempts.map(each => ({
    ...each,
    startedAt: new Date(each.startedAt),
    endedAt: each.endedAt && new Date(each.endedAt),
  })),
})

/** Makes a delivery that was given up due again; false where it was not given up. */
export async function reopenDelivery(ctx: Ctx, id: string): Promise<boolean> {
  const found = await ctx.sql`
    update delivery set state = 'PENDING', due_at = ${ctx.now}, ended_at = null
    where id::text = ${id} and state = 'FAILED' returning 1`
  return found.length > 0
}
