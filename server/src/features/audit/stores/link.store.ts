import type { Ctx } from '../../../platform/context.js'
import type { Link } from '../check-chain.js'

const PAGE = 2_000

/** Every entry after a sequence, in order, a page at a time: the whole record is never in memory. */
export async function* loadLinks(ctx: Ctx, after = 0): AsyncGenerator<Link> {
  for (let last = after; ; ) {
    const page = await ctx.sql<Link[]>`
      select sequence, json_build_array(sequence::text,
          to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor_kind, actor_id,
          actor_name, action, subject, details::text, outcome, request_id, address) as content,
        encode(previous_hash, 'hex') as "previousHash", encode(hash, 'hex') as hash
      from audit_entry where sequence > ${last} order by sequence limit ${PAGE}`
    yield* page
    const end = page.at(-1)
    if (!end || page.length < PAGE) return
    last = end.sequence
  }
}

/** The newest entry's number; 0 where there is none. */
export async function lastSequence(ctx: Ctx): Promise<number> {
  const [row] = await ctx.sql<{ last: number }[]>`
    select coalesce(max(sequence), 0) as last from audit_entry`
  return row?.last ?? 0
}

/** Hash of one entry; empty where it is missing. */
export async function hashAt(ctx: Ctx, sequence: number): Promise<string> {
  const [row] = await ctx.sql<{ hash: string }[]>`
    select encode(hash, 'hex') as hash from audit_entry where sequence = ${sequence}`
  return row?.hash ?? ''
}
