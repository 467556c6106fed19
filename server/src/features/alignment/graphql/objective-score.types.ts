import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { NamedType } from '../../directory/graphql/scope.types.js'
import { PeriodType } from '../../kpi/graphql/period.types.js'
import type { Named, PeriodAnswer } from '../../kpi/index.js'
import { LinkStrengthEnum } from '../../strategy/graphql/strategy-words.types.js'
import { TargetStatusEnum } from '../../target/graphql/judgement-words.types.js'
import type { KpiInScore, ObjectiveInScore } from '../answer/alignment-answer.js'
import { ContributionGapEnum } from './alignment-words.types.js'

@ObjectType('AlignmentKpi', {
  simpleResolvers: true,
  description: 'A KPI as it stands for an objective: its last value that may be judged.',
})
export class KpiInScoreType implements Partial<KpiInScore> {
  @Field(() => NamedType, { description: 'Which KPI.' })
  kpi!: Named

  @Field(() => String, { description: 'The KPI, and whose it is.' })
  label!: string

  @Field(() => Float, { description: '0 to 5, against the other KPIs of the objective.' })
  weight!: number

  @Field(() => PeriodType, { nullable: true, description: 'Of which period. Null: no value.' })
  period!: PeriodAnswer | null

  @Field(() => String, { description: 'Its value in words.' })
  valueInWords!: string

  @Field(() => String, { description: 'The target it is judged by, in words. Empty: none.' })
  targetInWords!: string

  @Field(() => Float, {
    nullable: true,
    description:
      '1 at the target, 0.5 at red; above 1 brings no more. Null: no value, or no target.',
  })
  attainment!: number | null

  @Field(() => Float, { description: '1 while fresh, falling to 0 at three cadences.' })
  freshness!: number

  @Field(() => TargetStatusEnum, { description: 'Against its target.' })
  status!: KpiInScore['status']

  @Field(() => Int, { description: 'How many records stand behind it.' })
  n!: number

  @Field(() => Float, { description: 'Points of the score that it brings.' })
  points!: number

  @Field(() => Float, { description: 'Points that it could bring.' })
  most!: number

  @Field(() => ContributionGapEnum, { nullable: true, description: 'What is not known of it.' })
  gap!: KpiInScore['gap']

  @Field(() => String, { description: 'Path of the page that shows the figure. Empty: none.' })
  permalink!: string
}

@ObjectType('AlignmentService', {
  simpleResolvers: true,
  description: 'A service that serves an objective.',
})
export class ServiceInScoreType {
  @Field(() => NamedType, { description: 'Which service.' })
  service!: Named

  @Field(() => Float, { description: 'How much of it is for this objective, above 0, at most 1.' })
  share!: number

  @Field(() => LinkStrengthEnum, { description: 'How closely.' })
  strength!: ObjectiveInScore['services'][number]['strength']
}

@ObjectType('AlignmentInitiative', {
  simpleResolvers: true,
  description: 'An active initiative that is for an objective.',
})
export class InitiativeInScoreType {
  @Field(() => ID, { description: 'Number of the initiative.' })
  id!: string

  @Field(() => String, { description: 'What it is called.' })
  title!: string

  @Field(() => Float, { description: 'How much of it is for this objective, 0 to 1.' })
  share!: number

  @Field(() => Float, { nullable: true, description: 'How well it delivers, 0 to 1.' })
  delivery!: number | null
}

@ObjectType('AlignmentObjective', {
  simpleResolvers: true,
  description: 'An approved objective as the score sees it.',
})
export class ObjectiveInScoreType implements Partial<ObjectiveInScore> {
  @Field(() => ID, { description: 'Number of the objective.' })
  id!: string

  @Field(() => String, { description: 'What it is called.' })
  title!: string

  @Field(() => Float, { description: 'Its weight, 0 to 100.' })
  weight!: number

  @Field(() => Float, { description: 'Its share among those that count; 0 while it is new.' })
  weightShare!: number

  @Field(() => Boolean, { description: 'Missed, it holds the status of the whole down.' })
  isCritical!: boolean

  @Field(() => Boolean, { description: 'Within ninety days of its approval: listed, not counted.' })
  isInGrace!: boolean

  @Field(() => Float, { description: 'P: what its KPIs reach, 0 to 1.' })
  attained!: number

  @Field(() => TargetStatusEnum, {
    description:
      'MET from 0.8, AT_RISK from 0.6; of an aspirational objective from 0.7 of that. KPIs with too few records have no say.',
  })
  statusOfObjective!: ObjectiveInScore['statusOfObjective']

  @Field(() => Float, { description: 'Points of the score that it brings.' })
  points!: number

  @Field(() => Float, { description: 'Points that it could bring.' })
  most!: number

  @Field(() => ID, { nullable: true, description: 'Objective that it is part of. Null: none.' })
  parentId!: string | null

  @Field(() => [KpiInScoreType], { description: 'What stands for it.' })
  kpis!: ObjectiveInScore['kpis']

  @Field(() => [ServiceInScoreType], { description: 'Services that serve it.' })
  services!: ObjectiveInScore['services']

  @Field(() => [InitiativeInScoreType], { description: 'Active initiatives that are for it.' })
  initiatives!: ObjectiveInScore['initiatives']
}
