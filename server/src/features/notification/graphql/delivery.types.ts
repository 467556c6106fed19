import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Severity } from '../../../domain/notification/message.js'
import { defineEnum } from '../../../platform/graphql/define-enum.js'
import { Instant } from '../../../platform/graphql/scalars.js'
import { SeverityEnum } from './notification.types.js'

export const ShapeEnum = defineEnum('WebhookShape', 'In whose words a webhook is told.', {
  GENERIC: 'JSON of our own: type, timestamp and data.',
  SLACK: 'An incoming webhook of Slack, with blocks.',
  TEAMS: 'An Adaptive Card, as workflows of Microsoft Teams take it.',
})

export const DeliveryStateEnum = defineEnum('DeliveryState', 'How far a delivery has come.', {
  PENDING: 'Waits for its time, or for the next attempt.',
  SENDING: 'Is under way.',
  SENT: 'Was accepted by the other side.',
  FAILED: 'Was given up. It can be replayed.',
})

export const ChannelEnum = defineEnum('DeliveryChannel', 'How somebody is reached.', {
  EMAIL: 'By mail.',
  WEBHOOK: 'By a request to another program.',
})

export const OutcomeEnum = defineEnum('AttemptOutcome', 'How an attempt ended.', {
  SENT: 'The other side accepted it.',
  FAILED: 'It was refused, or nobody answered.',
  UNKNOWN: 'The process ended in between: it may have been sent, and is sent again under its id.',
})

@ObjectType('Webhook', { simpleResolvers: true, description: 'Another program that is told.' })
export class WebhookType {
  @Field(() => ID, { description: 'Names it.' })
  id!: string

  @Field(() => String, { description: 'What people call it.' })
  name!: string

  @Field(() => String, { description: 'Where it is told.' })
  url!: string

  @Field(() => ShapeEnum, { description: 'In whose words.' })
  shape!: keyof typeof ShapeEnum

  @Field(() => [String], { description: 'Beginnings of the topics it hears of. Empty: all.' })
  topics!: readonly string[]

  @Field(() => SeverityEnum, { description: 'It hears of this and what matters more.' })
  leastSeverity!: Severity

  @Field(() => Boolean, { description: 'False: it is told nothing.' })
  isActive!: boolean

  @Field(() => String, { nullable: true, description: 'Why it is switched off.' })
  offReason!: string | null

  @Field(() => Instant, {
    nullable: true,
    description:
      'Until then its requests are signed with the secret before too, so that the other side can change over. Null: with one secret only.',
  })
  previousSecretUntil!: Date | null
}

@ObjectType('AddedWebhook', {
  simpleResolvers: true,
  description: 'A webhook and its new secret, which proves to it who tells.',
})
export class AddedWebhookType {
  @Field(() => WebhookType, { description: 'The webhook.' })
  webhook!: WebhookType

  @Field(() => String, {
    description: 'Secret in the form of Standard Webhooks. It is shown this once.',
  })
  secret!: string
}

@InputType('WebhookInput', { description: 'A program to tell.' })
export class WebhookInputType {
  @Field(() => String, { description: 'What people call it.' })
  name!: string

  @Field(() => String, { description: 'Where it is told: https, at a public address.' })
  url!: string

  @Field(() => ShapeEnum, { description: 'In whose words.' })
  shape!: keyof typeof ShapeEnum

  @Field(() => [String], {
    defaultValue: [],
    description: 'Beginnings of topics, such as `alert.`. Empty: all.',
  })
  topics!: string[]

  @Field(() => SeverityEnum, {
    defaultValue: 'INFO',
    description: 'Only this and what matters more.',
  })
  leastSeverity!: Severity
}

@ObjectType('DeliveryAttempt', { simpleResolvers: true, description: 'One try to deliver.' })
export class AttemptType {
  @Field(() => Int, { description: '1 is the first.' })
  number!: number

  @Field(() => Instant, { description: 'When it began.' })
  startedAt!: Date

  @Field(() => Instant, { nullable: true, description: 'When it ended. Null: it is under way.' })
  endedAt!: Date | null

  @Field(() => OutcomeEnum, { nullable: true, description: 'How it ended.' })
  outcome!: keyof typeof OutcomeEnum | null

  @Field(() => String, { nullable: true, description: 'What was in the way, or what was said.' })
  detail!: string | null
}

@ObjectType('Delivery', {
  simpleResolvers: true,
  description: 'One or several messages to one recipient.',
})
export class DeliveryType {
  @Field(() => ID, { description: 'Goes along as Message-ID and webhook-id, at each attempt.' })
  id!: string

  @Field(() => ChannelEnum, { description: 'By which way.' })
  channel!: keyof typeof ChannelEnum

  @Field(() => String, { description: 'Name of the person or the webhook.' })
  recipient!: string

  @Field(() => DeliveryStateEnum, { description: 'How far it has come.' })
  state!: keyof typeof DeliveryStateEnum

  @Field(() => Instant, { description: 'When it is, or was, due.' })
  dueAt!: Date

  @Field(() => Instant, { description: 'When it was asked for.' })
  createdAt!: Date

  @Field(() => Instant, { nullable: true, description: 'When it was sent or given up.' })
  endedAt!: Date | null

  @Field(() => [String], { description: 'Subjects of its messages.' })
  subjects!: readonly string[]

  @Field(() => [AttemptType], { description: 'Every try, in order.' })
  attempts!: readonly AttemptType[]
}
