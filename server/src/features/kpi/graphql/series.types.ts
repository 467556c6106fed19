import { Extensions, Field, ObjectType } from 'type-graphql'
import { listOf } from '../../../platform/graphql/cost/size-of-list.js'
import { Instant } from '../../../platform/graphql/scalars.js'
import { ScopeType } from '../../directory/graphql/scope.types.js'
import { AnnotationType } from '../../signal/graphql/annotation.types.js'
import type { GroupKey, PeriodAnswer, PointAnswer, ScopeAnswer, SeriesAnswer } from '../answer.js'
import { BehaviourType } from './behaviour.types.js'
import { KpiType, KpiVariantType } from './kpi.types.js'
import { PeriodType } from './period.types.js'
import { SeriesPointType } from './point.types.js'
import { GroupKeyType } from './scorecard.types.js'
import { PointTargetType } from './target-of.types.js'

@ObjectType('SeriesLine', {
  simpleResolvers: true,
  description: 'The points of one combination of groups.',
})
export class SeriesLineType {
  @Field(() => [GroupKeyType], {
    description: 'One key for each dimension of `groupBy`, in its order. Empty without `groupBy`.',
  })
  groups!: readonly GroupKey[]

  @Extensions(listOf(60))
  @Field(() => [SeriesPointType], { description: 'Aligned with `Series.periods`.' })
  points!: readonly PointAnswer[]

  @Extensions(listOf(60))
  @Field(() => [SeriesPointType], {
    nullable: true,
    description:
      'For each period, the point of the period it is compared with. Null without `compare`.',
  })
  compared!: readonly PointAnswer[] | null

  @Field(() => [PointTargetType], {
    nullable: 'items',
    description:
      'The target of each period, aligned with `Series.periods`; null where there is none. It moves in steps where another version took over.',
  })
  targets!: SeriesAnswer['lines'][number]['targets']

  @Field(() => BehaviourType, {
    nullable: true,
    description:
      'What the line does by chance and what lies outside it, from its whole history up to the last period; computed only if asked for.',
  })
  behaviour!: SeriesAnswer['lines'][number]['behaviour']
}

@ObjectType('Series', {
  simpleResolvers: true,
  description: 'One KPI over consecutive periods.',
})
export class SeriesType implements SeriesAnswer {
  @Field(() => KpiType, { description: 'What was measured; `unit` is that of the variant read.' })
  kpi!: SeriesAnswer['kpi']

  @Field(() => KpiVariantType, { description: 'Which way of working it out.' })
  variant!: SeriesAnswer['variant']

  @Field(() => ScopeType, { description: 'Whose figures.' })
  scope!: ScopeAnswer

  @Field(() => PeriodType, {
    description: 'The whole range: from the start of the first period to the end of the last.',
  })
  range!: PeriodAnswer

  @Field(() => Instant, { description: 'What was known at this instant is what was counted.' })
  asOf!: Date

  @Field(() => String, {
    description: 'Position of the measure ledger. Equal position, equal question: equal answer.',
  })
  ledgerPosition!: string

  @Field(() => [PeriodType], { description: 'The periods, oldest first.' })
  periods!: readonly PeriodAnswer[]

  @Field(() => [AnnotationType], {
    description:
      'What is noted beside this series in the range, by first day: for its KPI or all, its scope or one that holds it. Computed only if asked for.',
  })
  annotations!: SeriesAnswer['annotations']

  @Field(() => [SeriesLineType], {
    description: 'One line for each combination of groups that has data; one line without groups.',
  })
  lines!: SeriesAnswer['lines']

  @Field(() => String, {
    description: 'Path of the page of this KPI up to the last period, with `asOf` fixed.',
  })
  permalink!: string
}
