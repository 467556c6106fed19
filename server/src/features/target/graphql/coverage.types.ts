import { Field, Int, ObjectType } from 'type-graphql'
import type { Grain } from '../../../domain/calendar/period.js'
import { ScopeType } from '../../directory/graphql/scope.types.js'
import { GrainEnum } from '../../directory/graphql/words.types.js'
import type { CoverageAnswer, CoverageRow } from '../read-coverage.js'
import { TargetChainLinkType } from './chain.types.js'
import { TargetSubjectType, TargetType } from './target.types.js'
import { CoverageGapEnum } from './target-words.types.js'

@ObjectType('TargetCoverageRow', {
  simpleResolvers: true,
  description: 'One KPI of a scope, its target, and what is amiss with it.',
})
export class TargetCoverageRowType implements Omit<CoverageRow, 'family'> {
  @Field(() => TargetSubjectType, { description: 'The KPI, in its default variant.' })
  about!: CoverageRow['about']

  @Field(() => Boolean, { description: 'True if the board shows this KPI.' })
  onBoard!: boolean

  @Field(() => TargetType, {
    nullable: true,
    description: 'The target of the running period, its own or inherited. Null: none.',
  })
  target!: CoverageRow['target']

  @Field(() => ScopeType, {
    nullable: true,
    description: 'From whom it is inherited. Null: agreed for this very scope, or none.',
  })
  inheritedFrom!: CoverageRow['inheritedFrom']

  @Field(() => [TargetChainLinkType], {
    description: 'Everybody who was asked for a target, nearest first, the one who had it last.',
  })
  chain!: CoverageRow['chain']

  @Field(() => Boolean, { description: 'True: it was decided to have none.' })
  isOptedOut!: boolean

  @Field(() => [CoverageGapEnum], { description: 'Empty: nothing is amiss.' })
  gaps!: CoverageRow['gaps']
}

@ObjectType('TargetCoverage', {
  simpleResolvers: true,
  description:
    'Which KPIs of a scope have a target today, and what is amiss with them. Volumes are not listed: they never have one.',
})
export class TargetCoverageType implements Omit<CoverageAnswer, 'rows'> {
  @Field(() => GrainEnum, { description: 'Targets of this grain were looked at.' })
  grain!: Grain

  @Field(() => ScopeType, { description: 'Whose targets.' })
  scope!: CoverageAnswer['scope']

  @Field(() => [TargetCoverageRowType], { description: 'One row for each KPI, in reading order.' })
  rows!: CoverageAnswer['rows']

  @Field(() => Int, { description: 'KPIs with a target.' })
  withTarget!: number

  @Field(() => Int, { description: 'KPIs without one, opt-outs not counted.' })
  withoutTarget!: number

  @Field(() => Int, { description: 'KPIs whose target nobody answers for.' })
  withoutOwner!: number

  @Field(() => Int, { description: 'KPIs whose target is past its review.' })
  pastReview!: number
}
