import { Field, Float, ID, ObjectType } from 'type-graphql'
import { Instant } from '../../../platform/graphql/scalars.js'
import { PersonNameType } from '../../auth/graphql/person-name.types.js'
import type { AlertMention, SightingAnswer, TransitionAnswer } from '../answer/alert-answer.js'
import { AlertEventEnum, AlertSeverityEnum, AlertStateEnum } from './alert-words.types.js'

@ObjectType('AlertMention', {
  simpleResolvers: true,
  description: 'An alert as it is named beside another; `Query.alert` opens it.',
})
export class AlertMentionType implements AlertMention {
  @Field(() => ID, { description: 'Its number.' })
  id!: string

  @Field(() => AlertStateEnum, { description: 'Where it stands.' })
  state!: AlertMention['state']

  @Field(() => AlertSeverityEnum, { description: 'How urgent it is.' })
  severity!: AlertMention['severity']

  @Field(() => String, { description: 'What it is about, in one line.' })
  headline!: string
}

@ObjectType('AlertTransition', {
  simpleResolvers: true,
  description: 'A change of state. Kept for ever.',
})
export class AlertTransitionType implements TransitionAnswer {
  @Field(() => ID, { description: 'Grows with time.' })
  id!: string

  @Field(() => Instant, {
    description: 'When; of an evaluation the moment that it stands for, not when it ran.',
  })
  at!: Date

  @Field(() => AlertStateEnum, { nullable: true, description: 'Null: it came into being.' })
  from!: TransitionAnswer['from']

  @Field(() => AlertStateEnum, { description: 'What it became.' })
  to!: TransitionAnswer['to']

  @Field(() => AlertEventEnum, { description: 'Why.' })
  event!: TransitionAnswer['event']

  @Field(() => PersonNameType, { nullable: true, description: 'Who. Null: an evaluation.' })
  person!: TransitionAnswer['person']

  @Field(() => String, { nullable: true, description: 'Note or reason, as it was written.' })
  note!: string | null
}

@ObjectType('AlertSighting', {
  simpleResolvers: true,
  description: 'What an evaluation found of the alert, for a period and a state of the data.',
})
export class AlertSightingType implements SightingAnswer {
  @Field(() => ID, { description: 'Grows with time.' })
  id!: string

  @Field(() => Instant, { description: 'The moment that the evaluation stands for.' })
  foundAt!: Date

  @Field(() => AlertSeverityEnum, { description: 'How severe it was then.' })
  severity!: SightingAnswer['severity']

  @Field(() => String, { description: 'The period, in words.' })
  periodLabel!: string

  @Field(() => Float, { nullable: true, description: 'The value of that period.' })
  value!: number | null

  @Field(() => String, { description: 'What was found, in one sentence.' })
  text!: string
}
