import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Instant } from '../../../platform/graphql/scalars.js'
import { ScopeType } from '../../directory/graphql/scope.types.js'
import type { PointAnswer } from '../answer.js'
import type { ReadingChangeAnswer, ReadingChangesAnswer } from '../since/since-answer.js'
import { KpiType, KpiVariantType } from './kpi.types.js'
import { PeriodType } from './period.types.js'
import { SeriesPointType } from './point.types.js'
import { PageInfoType } from './record.types.js'

@ObjectType('ReadingChange', {
  simpleResolvers: true,
  description: 'A reading that is not what it was.',
})
export class ReadingChangeType implements ReadingChangeAnswer {
  @Field(() => KpiType, { description: 'What is measured; `unit` is that of the variant read.' })
  kpi!: ReadingChangeAnswer['kpi']

  @Field(() => KpiVariantType, { description: 'Which way of working it out.' })
  variant!: ReadingChangeAnswer['variant']

  @Field(() => ScopeType, { description: 'Whose figures.' })
  scope!: ReadingChangeAnswer['scope']

  @Field(() => PeriodType, { description: 'The period, as it stands at the later moment.' })
  period!: ReadingChangeAnswer['period']

  @Field(() => SeriesPointType, {
    nullable: true,
    description:
      'What was known then; of a period that was running, up to that day. Null: it had not begun.',
  })
  before!: PointAnswer | null

  @Field(() => SeriesPointType, { description: 'What is known at the later moment.' })
  after!: PointAnswer

  @Field(() => Float, {
    nullable: true,
    description: 'After less before, in the unit of the KPI. Null where either is unknown.',
  })
  difference!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'The same of the numerator. Null where there is none.',
  })
  numeratorDifference!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'The same of the denominator. Null where there is none.',
  })
  denominatorDifference!: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Path of the page that shows the earlier reading. Null where there was none.',
  })
  permalinkBefore!: string | null

  @Field(() => String, { description: 'Path of the page that shows the later reading.' })
  permalink!: string
}

@ObjectType('ReadingChangeEdge', {
  simpleResolvers: true,
  description: 'A changed reading and the cursor behind it.',
})
export class ReadingChangeEdgeType {
  @Field(() => String, { description: 'Pass it as `after` to go on behind this reading.' })
  cursor!: string

  @Field(() => ReadingChangeType, { description: 'The changed reading.' })
  node!: ReadingChangeAnswer
}

@ObjectType('ReadingChangeConnection', {
  simpleResolvers: true,
  description:
    'Readings that differ between two moments of knowledge: KPIs in reading order, of each the newest period first.',
})
export class ReadingChangeConnectionType implements ReadingChangesAnswer {
  @Field(() => ScopeType, { description: 'Whose figures.' })
  scope!: ReadingChangesAnswer['scope']

  @Field(() => Instant, { description: 'The earlier moment.' })
  asOf!: Date

  @Field(() => Instant, { description: 'The later moment.' })
  until!: Date

  @Field(() => String, { description: 'Position of the measure ledger at the earlier moment.' })
  ledgerPositionBefore!: string

  @Field(() => String, { description: 'Position of the measure ledger at the later moment.' })
  ledgerPosition!: string

  @Field(() => Int, { description: 'How many readings were compared.' })
  compared!: number

  @Field(() => Int, { description: 'How many of them changed.' })
  totalCount!: number

  @Field(() => [ReadingChangeEdgeType], { description: 'This page.' })
  edges!: ReadingChangesAnswer['edges']

  @Field(() => PageInfoType, { description: 'Where this page stands.' })
  pageInfo!: PageInfoType
}
