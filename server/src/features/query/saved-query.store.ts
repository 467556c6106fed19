import type { Ctx } from '../../platform/context.js'
import type { CheckedQuery } from './check-query.js'

export interface SavedQueryRow {
  id: string
  slug: string
  ownerId: string
  isShared: boolean
  version: number
  name: string
  description: string
  document: string
  variables: Record<string, unknown>
  createdAt: Date
  changedAt: Date
}

interface Wanted {
  viewerId: string | null
  /** That one alone. */
  slug?: string | null
  /** As it was then; default: its newest. */
  version?: number | undefined
}

/** Those that this person may see, their own or shared, by name. */
export async function loadQueries(
  ctx: Ctx,
  { viewerId, slug = null, version }: Wanted,
): Promise<SavedQueryRow[]> {
  return ctx.sql<SavedQueryRow[]>`
    select q.id, q.slug, q.owner_id as "ownerId", q.is_shared as "isShared", v.version,
      v.name, v.description, v.document, v.variables,
      q.created_at as "createdAt", v.written_at as "changedAt"
    from saved_query q
    join saved_query_version v on v.query_id = q.id
      and v.version = coalesce(${version ?? null}::int, q.version)
    where q.removed_at is null
      and (q.is_shared or q.owner_id = ${viewerId}::uuid)
      and (${slug}::text is null or q.slug = ${slug})
    order by lower(v.name), q.slug`
}

export async function insertQuery(
  ctx: Ctx,
  { slug, ownerId, isShared }: { slug: string; ownerId: string; isShared: boolean },
): Promise<string> {
  const [row] = await ctx.sql<[{ id: string }]>`
    insert into saved_query (slug, owner_id, is_shared, version, created_at)
    values (${slug}, ${ownerId}, ${isShared}, 1, ${ctx.now})
    returning id`
  return row.id
}

export async function insertQueryVersion(
  ctx: Ctx,
  id: string,
  { version, name, description, document, variables }: CheckedQuery & { version: number },
): Promise<void> {
  await ctx.sql`
    insert into saved_query_version
      (query_id, version, name, description, document, variables, written_at)
    values (${id}, ${version}, ${name}, ${description}, ${document},
      ${JSON.stringify(variables)}::jsonb, ${ctx.now})`
}

/** Whether it still stood at that version: whoever comes second changes nothing. */
export async function moveToVersion(
  ctx: Ctx,
  id: string,
  { from, isShared }: { from: number; isShared: boolean },
): Promise<boolean> {
  const moved = await ctx.sql`
    update saved_query set version = ${from + 1}, is_shared = ${isShared}
    where id = ${id} and version = ${from} and removed_at is null returning 1`
  return moved.length === 1
}

export async function markRemoved(ctx: Ctx, id: string): Promise<void> {
  await ctx.sql`update saved_query set removed_at = ${ctx.now} where id = ${id}`
}
