import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { readPreference, setPreference } from '../preferences.js'
import { markRead, readInbox } from '../read-inbox.js'
import { InboxType, PreferenceInputType, PreferenceType } from './notification.types.js'

@Resolver()
export class NotificationResolver {
  @Query(() => InboxType, { description: 'What the person who asks was told, newest first.' })
  inbox(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true, description: 'Page size, 1 to 100. Default: 20.' })
    first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after?: string | null,
    @Arg('isUnread', () => Boolean, { nullable: true, description: 'True: only what is unread.' })
    isUnread?: boolean | null,
  ) {
    return readInbox(ctx, { first, after, isUnread } as Parameters<typeof readInbox>[1])
  }

  @Mutation(() => InboxType, {
    description: 'Mark messages as read. Gives the inbox as it is then.',
  })
  markRead(
    @Ctx() ctx: Context,
    @Arg('ids', () => [ID], { nullable: true, description: 'Which. Absent: all.' })
    ids?: string[] | null,
  ) {
    return markRead(ctx, ids)
  }

  @Query(() => PreferenceType, { description: 'What the person who asks wants by mail.' })
  notificationPreference(@Ctx() ctx: Context) {
    return readPreference(ctx)
  }

  @Mutation(() => PreferenceType, { description: 'Choose what comes by mail, and when.' })
  setNotificationPreference(
    @Ctx() ctx: Context,
    @Arg('input', () => PreferenceInputType, { description: 'All of it.' })
    { isMailWanted, digest, quietFrom = null, quietUntil = null }: PreferenceInputType,
  ) {
    return setPreference(ctx, { isMailWanted, digest, quietFrom, quietUntil })
  }
}
