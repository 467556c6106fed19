import { Field, Int, ObjectType, Resolver, Root, Subscription } from 'type-graphql'
import type { Ctx } from '../../../platform/context.js'
import { type InboxChange, watchInbox } from '../watch-inbox.js'

@ObjectType('InboxChange', {
  simpleResolvers: true,
  description: 'Something new is in the inbox of the person who asks, or something was read.',
})
export class InboxChangeType {
  @Field(() => Int, { description: 'How many messages are unread now.' })
  unreadCount!: number

  @Field(() => Int, { description: 'How many messages there are now.' })
  totalCount!: number
}

@Resolver()
export class InboxChangeResolver {
  @Subscription(() => InboxChangeType, {
    description:
      'Told at the beginning, and each time that the inbox of the person who asks changes.',
    subscribe: ({ context }) => watchInbox(context as Ctx),
  })
  inboxChanged(@Root() change: InboxChange): InboxChange {
    return change
  }
}
