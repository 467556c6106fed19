import type { Severity } from '../../../domain/notification/message.js'
import type { Ctx } from '../../../platform/context.js'

export type Shape = 'GENERIC' | 'SLACK' | 'TEAMS'

export interface Endpoint {
  id: string
  name: string
  url: string
  shape: Shape
  topics: string[]
  leastSeverity: Severity
  isActive: boolean
  offReason: string | null
  createdAt: Date
  /** Until when the secret before the present one signs too; null: there is only one. */
  previousSecretUntil: Date | null
}

const endpoints = (ctx: Ctx) => ctx.sql`
  select id, name, url, shape, topics, least_severity as "leastSeverity",
    is_active as "isActive", off_reason as "offReason", created_at as "createdAt",
    case when previous_until > ${ctx.now} then previous_until end as "previousSecretUntil"
  from webhook_endpoint`

export async function loadEndpoints(ctx: Ctx): Promise<Endpoint[]> {
  return ctx.sql<Endpoint[]>`${endpoints(ctx)} order by created_at, id`
}

export async function loadEndpoint(ctx: Ctx, id: string): Promise<Endpoint | null> {
  const [found] = await ctx.sql<Endpoint[]>`${endpoints(ctx)} where id::text = ${id}`
  return found ?? null
}

export type NewEndpoint = Pick<Endpoint, 'name' | 'url' | 'shape' | 'topics' | 'leastSeverity'>

export async function insertEndpoint(
  ctx: Ctx,
  { name, url, shape, topics, leastSeverity }: NewEndpoint,
  { id, secret }: { id: string; secret: string },
): Promise<void> {
  await ctx.sql`
    insert into webhook_endpoint
      (id, name, url, shape, secret, topics, least_severity, created_at)
    values (${id}, ${name}, ${url}, ${shape}, ${secret}, ${JSON.stringify(topics)}::text::jsonb,
      ${leastSeverity}, ${ctx.now})`
}

/** False where there is no such endpoint. */
export async function setEndpointActive(
  ctx: Ctx,
  id: string,
  { isActive, reason }: { isActive: boolean; reason: string | null },
): Promise<boolean> {
  const found = await ctx.sql`
    update webhook_endpoint set is_active = ${isActive}, off_reason = ${reason}
    where id::text = ${id} returning 1`
  return found.length > 0
}

export async function deleteEndpoint(ctx: Ctx, id: string): Promise<boolean> {
  const found = await ctx.sql`delete from webhook_endpoint where id::text = ${id} returning 1`
  return found.length > 0
}
