import type { Ctx } from '../../platform/context.js'
import { told } from '../../platform/live/changes.js'
import { ownId } from './own.js'
import { countInbox, INBOX_CHANNEL } from './stores/message.store.js'

export interface InboxChange {
  unreadCount: number
  totalCount: number
}

/** The state of the own inbox now, and each time that it changes. */
export function watchInbox(ctx: Ctx): AsyncIterableIterator<InboxChange> {
  ctx.demand('inbox.read')
  const personId = ownId(ctx)
  if (!ctx.changes) throw new Error('There is nothing to listen to')
  return told(ctx.changes(INBOX_CHANNEL, personId), async () => {
    const { total, unread } = await countInbox(ctx, personId)
    return { unreadCount: unread, totalCount: total }
  })
}
