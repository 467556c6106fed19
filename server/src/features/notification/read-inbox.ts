import { inLanguage } from '../../domain/notification/message.js'
import type { Ctx } from '../../platform/context.js'
import { Invalid } from '../../platform/errors.js'
import { givenUuid } from '../../platform/given-id.js'
import { ownId } from './own.js'
import {
  countInbox,
  type InboxRow,
  loadInbox,
  loadLanguage,
  markInboxRead,
} from './stores/message.store.js'

export interface InboxQuestion {
  /** 1 to 100; default 20. */
  first?: number | null
  /** `endCursor` of the page before. */
  after?: string | null
  isUnread?: boolean | null
}

export interface Inbox {
  items: InboxRow[]
  totalCount: number
  unreadCount: number
  endCursor: string | null
  hasNextPage: boolean
}

/** What the person who asks was told, newest first. @throws Invalid for a page size out of range or a cursor that is none. */
export async function readInbox(ctx: Ctx, question: InboxQuestion): Promise<Inbox> {
  ctx.demand('inbox.read')
  const first = pageSize(question.first)
  const personId = ownId(ctx)
  const after = question.after == null ? null : givenUuid(question.after, 'after')
  const page = { after, isUnread: question.isUnread ?? false }
  const rows = await loadInbox(ctx, personId, { ...page, first: first + 1 })
  const { total, unread } = await countInbox(ctx, personId)
  const language = await loadLanguage(ctx, personId)
  const items = rows.slice(0, first).map(row => inLanguage(row, language))
  return {
    items,
    totalCount: total,
    unreadCount: unread,
    endCursor: items.at(-1)?.id ?? null,
    hasNextPage: rows.length > first,
  }
}

/** Marks messages as read, all where none are named. Resolves with the inbox as it is then. */
export async function markRead(ctx: Ctx, ids?: readonly string[] | null): Promise<Inbox> {
  ctx.demand('inbox.set')
  await markInboxRead(ctx, ownId(ctx), ids?.map(id => givenUuid(id, 'ids')) ?? null)
  return readInbox(ctx, {})
}

export function pageSize(first: number | null | undefined): number {
  const size = first ?? 20
  if (size >= 1 && size <= 100) return size
  const message = 'A page has 1 to 100 entries.'
  throw new Invalid(message, [{ argument: 'first', message, allowed: ['1 to 100'] }])
}
