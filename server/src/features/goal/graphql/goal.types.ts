import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import type { GoalKind, GoalState } from '../../../domain/goal/goal.js'
import type { Outlook } from '../../../domain/goal/goal-progress.js'
import type { Better, Unit } from '../../../domain/kpi/define-kpi.js'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import { PersonNameType } from '../../auth/graphql/person-name.types.js'
import { NamedType, ScopeType } from '../../directory/graphql/scope.types.js'
import { BetterEnum, UnitEnum } from '../../directory/graphql/words.types.js'
import type { GoalAnswer, GoalMeasureAnswer, ServedAnswer } from '../answer/goal-answer.js'
import { GoalEventType, GoalReportType, GoalShareType } from './goal-record.types.js'
import {
  GoalKindEnum,
  GoalMeasureKindEnum,
  GoalStateEnum,
  OutlookEnum,
  ServedKindEnum,
} from './goal-words.types.js'

@ObjectType('ServedByGoal', {
  simpleResolvers: true,
  description: 'The objective or goal that a goal serves.',
})
export class ServedByGoalType implements ServedAnswer {
  @Field(() => ServedKindEnum, { description: 'What it is.' })
  kind!: ServedAnswer['kind']

  @Field(() => ID, { description: 'Id of the objective, or of the goal.' })
  id!: string

  @Field(() => String, { description: 'What it is called.' })
  title!: string
}

@ObjectType('GoalMeasure', { simpleResolvers: true, description: 'What a goal is measured by.' })
export class GoalMeasureType implements GoalMeasureAnswer {
  @Field(() => GoalMeasureKindEnum, { description: 'What kind of measure it is.' })
  by!: GoalMeasureAnswer['by']

  @Field(() => String, { nullable: true, description: 'Code of the KPI.' })
  kpi!: string | null

  @Field(() => String, { nullable: true, description: 'Name of the KPI.' })
  kpiName!: string | null

  @Field(() => String, { nullable: true, description: 'Code of the variant of the KPI.' })
  variant!: string | null

  @Field(() => UnitEnum, { nullable: true, description: 'Unit of the KPI.' })
  unit!: Unit | null

  @Field(() => BetterEnum, { nullable: true, description: 'Which way the KPI is better.' })
  better!: Better | null

  @Field(() => ScopeType, { nullable: true, description: 'Whose figures the KPI is read of.' })
  scope!: ScopeType | null

  @Field(() => String, { nullable: true, description: 'Unit of a number that is kept by hand.' })
  unitName!: string | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Where the way begins. Null of a KPI: it is judged by the target in force for its scope.',
  })
  baseline!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Where the way leads. Below the baseline: lower is better.',
  })
  target!: number | null
}

@ObjectType('Goal', {
  simpleResolvers: true,
  description:
    'A goal of a department, a team or a person. A personal goal is seen by its owner and those whom it is shared with; the database holds to it.',
})
export class GoalType implements Omit<GoalAnswer, 'row' | 'lastReported'> {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string

  @Field(() => Int, { description: 'Send it with a change; an older one is a CONFLICT.' })
  revision!: number

  @Field(() => GoalKindEnum, { description: 'Whose goal it is.' })
  kind!: GoalKind

  @Field(() => GoalStateEnum, { description: 'Where it stands.' })
  state!: GoalState

  @Field(() => String, { description: 'What is to be reached.' })
  title!: string

  @Field(() => String, { description: 'What it is for; empty: nobody said.' })
  why!: string

  @Field(() => PersonNameType, { description: 'Who answers for it.' })
  owner!: PersonNameType

  @Field(() => NamedType, {
    nullable: true,
    description: 'Its department, or that of its team. Null of a person.',
  })
  department!: NamedType | null

  @Field(() => NamedType, { nullable: true, description: 'Its team; null of all others.' })
  team!: NamedType | null

  @Field(() => ServedByGoalType, {
    nullable: true,
    description: 'The objective or goal right above it. Null: a person did not say.',
  })
  serves!: ServedAnswer | null

  @Field(() => LocalDate, { description: 'First day.' })
  startsOn!: string

  @Field(() => LocalDate, { description: 'First day after it.' })
  endsOn!: string

  @Field(() => GoalMeasureType, {
    nullable: true,
    description: 'Null: nothing measures it; its owner says at the end what came of it.',
  })
  measure!: GoalMeasureType | null

  @Field(() => [GoalStateEnum], { description: 'Where it can go from here. Empty: it is over.' })
  nextStates!: readonly GoalState[]

  @Field(() => Boolean, { description: 'Whether whoever asks answers for it.' })
  isMine!: boolean

  @Field(() => Boolean, { description: 'Whether whoever asks may change it and report on it.' })
  mayWrite!: boolean

  @Field(() => OutlookEnum, {
    nullable: true,
    description: 'The newest report: how it is expected to end. Null: nobody reported yet.',
  })
  outlook!: Outlook | null

  @Field(() => LocalDate, { nullable: true, description: 'Day of the newest report.' })
  outlookOn!: string | null

  @Field(() => [GoalEventType], {
    description: 'How it came to stand where it does, newest first.',
  })
  events!: GoalEventType[]

  @Field(() => [GoalReportType], { description: 'What was reported, newest first.' })
  reports!: GoalReportType[]

  @Field(() => [GoalShareType], {
    description: 'With whom a personal goal is shared. Only its owner is told.',
  })
  shares!: GoalShareType[]

  @Field(() => String, { description: 'Its page.' })
  permalink!: string

  row!: GoalAnswer['row']

  lastReported!: GoalAnswer['lastReported']
}
