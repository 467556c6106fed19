import type { NotedDays, NotedScope, WrittenKind } from '../../domain/signal/annotation.js'
import type { Ctx } from '../../platform/context.js'
import type { AnnotationRow } from './annotation.js'

export interface NewVersion {
  annotationId: string | null
  version: number
  kind: WrittenKind
  kpi: string | null
  scope: NotedScope
  days: NotedDays
  text: string
  authorId: string
  isWithdrawn: boolean
}

/** The id of the annotation; null where somebody else wrote that version first. */
export async function insertVersion(ctx: Ctx, added: NewVersion): Promise<string | null> {
  const { annotationId, version, kind, kpi, scope, days, text, authorId, isWithdrawn } = added
  const [row] = await ctx.sql<{ id: string }[]>`
    insert into annotation_version (annotation_id, version, kind, kpi, department, service,
      starts_on, ends_on, text, author_id, written_at, is_withdrawn)
    values (coalesce(${annotationId}::uuid, gen_random_uuid()), ${version}, ${kind}, ${kpi},
      ${scope.department}, ${scope.service}, ${days.from}, ${days.to}, ${text}, ${authorId},
      ${ctx.now}, ${isWithdrawn})
    on conflict (annotation_id, version) do nothing
    returning annotation_id as id`
  return row?.id ?? null
}

/** Whether anything was ever noted. */
export async function hasVersions(ctx: Ctx): Promise<boolean> {
  const [row] = await ctx.sql<{ any: boolean }[]>`
    select exists (select from annotation_version) as any`
  return row?.any ?? false
}

/** The newest version of every annotation of these days that was not withdrawn, as known at an instant. */
export async function loadAnnotations(
  ctx: Ctx,
  {
    days,
    knownAt,
    id = null,
  }: { days: NotedDays | null; knownAt: Date | null; id?: string | null },
): Promise<AnnotationRow[]> {
  const { sql } = ctx
  return sql<AnnotationRow[]>`
    select a.annotation_id as "annotationId", a.version, a.kind, a.kpi,
      json_build_object('department', a.department, 'service', a.service) as scope,
      a.starts_on::text as "from", a.ends_on::text as "to", a.text,
      p.id as "authorId", p.name as "authorName", p.position as "authorPosition",
      first.written_at as "writtenAt", a.written_at as "changedAt"
    from annotation_version a
    join annotation_version first on first.annotation_id = a.annotation_id and first.version = 1
    join person p on p.id = a.author_id
    where not a.is_withdrawn
      and (${knownAt}::timestamptz is null or a.written_at <= ${knownAt})
      ${days ? sql`and a.starts_on < ${days.to} and a.ends_on > ${days.from}` : sql``}
      ${id ? sql`and a.annotation_id = ${id}` : sql``}
      and not exists (select from annotation_version later
        where later.annotation_id = a.annotation_id and later.version > a.version
          and (${knownAt}::timestamptz is null or later.written_at <= ${knownAt}))
    order by a.starts_on, first.written_at, a.annotation_id`
}
