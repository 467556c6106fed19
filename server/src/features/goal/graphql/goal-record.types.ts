import { Field, Float, ObjectType } from 'type-graphql'
import type { GoalState } from '../../../domain/goal/goal.js'
import type { Outlook } from '../../../domain/goal/goal-progress.js'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { PersonNameType } from '../../auth/graphql/person-name.types.js'
import type { GoalEventAnswer, GoalReportAnswer, GoalShareAnswer } from '../answer/goal-answer.js'
import { GoalStateEnum, OutlookEnum } from './goal-words.types.js'

@ObjectType('GoalEvent', {
  simpleResolvers: true,
  description: 'When a goal came to stand where, by whom and why.',
})
export class GoalEventType implements GoalEventAnswer {
  @Field(() => Instant, { description: 'When it was done.' })
  at!: Date

  @Field(() => PersonNameType, { description: 'Who did it.' })
  person!: PersonNameType

  @Field(() => GoalStateEnum, { description: 'Where the goal has stood since.' })
  state!: GoalState

  @Field(() => String, { nullable: true, description: 'Why. Each end of a goal has a reason.' })
  reason!: string | null
}

@ObjectType('GoalReport', {
  simpleResolvers: true,
  description: 'What was reported on a goal on a day. Reports are only ever added.',
})
export class GoalReportType implements GoalReportAnswer {
  @Field(() => Instant, { description: 'When it was reported.' })
  at!: Date

  @Field(() => LocalDate, { description: 'The local day of the report.' })
  day!: string

  @Field(() => PersonNameType, { description: 'Who reported.' })
  person!: PersonNameType

  @Field(() => OutlookEnum, { description: 'How the goal is expected to end.' })
  outlook!: Outlook

  @Field(() => Float, {
    nullable: true,
    description:
      'The number that is kept by hand; of a milestone 1 is done. Null: nothing new, or a KPI measures it.',
  })
  value!: number | null

  @Field(() => String, { nullable: true, description: 'What there is to say.' })
  note!: string | null
}

@ObjectType('GoalShare', {
  simpleResolvers: true,
  description: 'With whom a personal goal is shared.',
})
export class GoalShareType implements GoalShareAnswer {
  @Field(() => PersonNameType, {
    nullable: true,
    description: 'Null: everybody who signs in.',
  })
  person!: PersonNameType | null

  @Field(() => Instant, { description: 'Since when.' })
  sharedAt!: Date
}
