import type { Ctx } from '../../../platform/context.js'

/** More would not be read: the rest is in the inbox. */
const MOST = 50

export async function peopleWithDigest(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.sql<{ personId: string }[]>`
    select distinct person_id as "personId" from inbox_item where digest_due_since is not null`
  return rows.map(({ personId }) => personId)
}

/** Takes what was collected; what was read meanwhile is left out of the mail. */
export async function takeDigest(ctx: Ctx, personId: string): Promise<string[]> {
  const rows = await ctx.sql<{ id: string; isRead: boolean }[]>`
    update inbox_item set digest_due_since = null
    where person_id = ${personId} and digest_due_since is not null
    returning message_id as id, read_at is not null as "isRead"`
  return rows
    .filter(({ isRead }) => !isRead)
    .slice(-MOST)
    .map(({ id }) => id)
}
