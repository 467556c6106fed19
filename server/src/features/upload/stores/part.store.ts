import type { Ctx } from '../../../platform/context.js'
import { PART_BYTES } from '../upload.js'

/** Adds a part, in the transaction that counts it; one that came before is replaced. */
export async function savePart(
  { sql, now }: Ctx,
  { upload, ordinal, content }: { upload: string; ordinal: number; content: Buffer },
): Promise<void> {
  await sql`
    insert into import_upload_part (upload_id, ordinal, content)
    values (${upload}, ${ordinal}, ${content})
    on conflict (upload_id, ordinal) do update set content = excluded.content`
  await sql`
    update import_upload u set changed_at = ${now}, received = (
      select sum(octet_length(content)) from import_upload_part p where p.upload_id = u.id)
    where id = ${upload}`
}

/** What has come so far, with the row locked so that two do not count at once. */
export async function lockParts(
  { sql }: Ctx,
  upload: string,
  ordinal: number,
): Promise<{ count: number; bytesOfOthers: number }> {
  await sql`select 1 from import_upload where id = ${upload} for update`
  const [row] = await sql<[{ count: number; bytesOfOthers: number }]>`
    select count(*)::int as count, coalesce(sum(octet_length(content))
      filter (where ordinal <> ${ordinal}), 0)::int as "bytesOfOthers"
    from import_upload_part where upload_id = ${upload}`
  return row
}

/** The content from its first part to its last. */
export async function* contentOf(
  { sql }: Pick<Ctx, 'sql'>,
  upload: string,
): AsyncGenerator<Buffer> {
  for (let ordinal = 0; ; ordinal++) {
    const [row] = await sql<{ content: Buffer }[]>`
      select content from import_upload_part where upload_id = ${upload} and ordinal = ${ordinal}`
    if (!row) return
    yield row.content
  }
}

/** Enough of it to look at, or all; nothing where it is gone. */
export async function loadBeginning(ctx: Ctx, upload: string): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of contentOf(ctx, upload)) {
    parts.push(part)
    size += part.length
    if (size >= PART_BYTES) break
  }
  return Buffer.concat(parts)
}
