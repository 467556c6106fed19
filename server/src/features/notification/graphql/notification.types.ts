import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { type Severity, severities } from '../../../domain/notification/message.js'
import { type Digest, digests } from '../../../domain/notification/when-to-send.js'
import { defineEnum } from '../../../platform/graphql/define-enum.js'
import { Instant } from '../../../platform/graphql/scalars.js'

export const SeverityEnum = defineEnum(
  'MessageSeverity',
  'How much it matters that somebody hears of it.',
  severities,
)

export const DigestEnum = defineEnum(
  'Digest',
  'When mails come. Critical messages, and those that ask for something, are never collected.',
  digests,
)

@ObjectType('InboxItem', {
  simpleResolvers: true,
  description: 'Something that a person was told.',
})
export class InboxItemType {
  @Field(() => ID, { description: 'Id of the message; the same for all who were told.' })
  id!: string

  @Field(() => String, { description: 'What it is about, such as `alert.firing`.' })
  topic!: string

  @Field(() => SeverityEnum, { description: 'How much it matters.' })
  severity!: Severity

  @Field(() => String, { description: 'One line.' })
  subject!: string

  @Field(() => [String], { description: 'What happened, in full sentences.' })
  sentences!: readonly string[]

  @Field(() => String, { nullable: true, description: 'Path of the page that shows it.' })
  link!: string | null

  @Field(() => Instant, { description: 'When it was told.' })
  createdAt!: Date

  @Field(() => Instant, { nullable: true, description: 'When it was read. Null: it is unread.' })
  readAt!: Date | null
}

@ObjectType('Inbox', {
  simpleResolvers: true,
  description: 'What the person who asks was told, newest first.',
})
export class InboxType {
  @Field(() => [InboxItemType], { description: 'This page of it.' })
  items!: readonly InboxItemType[]

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number

  @Field(() => Int, { description: 'How many of all are unread.' })
  unreadCount!: number

  @Field(() => String, { nullable: true, description: 'Ask for what follows with `after`.' })
  endCursor!: string | null

  @Field(() => Boolean, { description: 'True where more follows.' })
  hasNextPage!: boolean
}

@ObjectType('NotificationPreference', {
  simpleResolvers: true,
  description: 'What a person wants by mail, and when. The inbox gets everything at once.',
})
export class PreferenceType {
  @Field(() => Boolean, { description: 'False: no mail at all.' })
  isMailWanted!: boolean

  @Field(() => DigestEnum, { description: 'When mails come.' })
  digest!: Digest

  @Field(() => String, {
    nullable: true,
    description: 'Local time HH:MM from which only critical mails come. Null: no quiet hours.',
  })
  quietFrom!: string | null

  @Field(() => String, { nullable: true, description: 'Local time HH:MM at which that ends.' })
  quietUntil!: string | null
}

@InputType('NotificationPreferenceInput', {
  description: 'What a person wants by mail, and when, as a whole.',
})
export class PreferenceInputType {
  @Field(() => Boolean, { description: 'False: no mail at all.' })
  isMailWanted!: boolean

  @Field(() => DigestEnum, { description: 'When mails come.' })
  digest!: Digest

  @Field(() => String, { nullable: true, description: 'HH:MM, or absent with the other.' })
  quietFrom?: string | null

  @Field(() => String, { nullable: true, description: 'HH:MM, or absent with the other.' })
  quietUntil?: string | null
}
