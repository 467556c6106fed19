import { Field, Float, Int, ObjectType } from 'type-graphql'
import type {
  IntervalAnswer,
  PeriodAnswer,
  PointAnswer,
  ReadingAnswer,
  Status,
  TrendPointAnswer,
  Verdict,
} from '../answer.js'
import { ChangeVerdictEnum, ReadingStatusEnum } from './enums.types.js'
import { PeriodType } from './period.types.js'
import { PointTargetType } from './target-of.types.js'

@ObjectType('Interval', {
  simpleResolvers: true,
  description: 'A range around a value, in the unit of the value.',
})
export class IntervalType implements IntervalAnswer {
  @Field(() => Float, { description: 'Lower end.' })
  low!: number

  @Field(() => Float, { description: 'Upper end.' })
  high!: number

  @Field(() => Float, {
    description: 'Confidence, such as 0.95. 1 for bounds that cannot be exceeded at all.',
  })
  level!: number
}

@ObjectType('SeriesPoint', {
  simpleResolvers: true,
  description: 'The value of one period and group.',
})
export class SeriesPointType implements PointAnswer {
  @Field(() => Float, {
    nullable: true,
    description:
      'In `Kpi.unit`. Null: nothing to measure, which is not zero, or withheld; `status` says which.',
  })
  value!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'What was divided. Null where the value is no quotient of counts, or withheld.',
  })
  numerator!: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'What it was divided by. Null where the value is no quotient of counts, or withheld.',
  })
  denominator!: number | null

  @Field(() => Int, { description: 'Number of records, or answers, behind the value.' })
  n!: number

  @Field(() => IntervalType, {
    nullable: true,
    description: 'Confidence interval, see `Kpi.confidenceInterval`. Null where there is none.',
  })
  interval!: IntervalAnswer | null

  @Field(() => ReadingStatusEnum, { description: 'How far the value can be relied on.' })
  status!: Status
}

@ObjectType('Previous', {
  simpleResolvers: true,
  description: 'The same KPI, variant and scope in the period compared with.',
})
export class PreviousType implements NonNullable<ReadingAnswer['previous']> {
  @Field(() => PeriodType, { description: 'The period compared with.' })
  period!: PeriodAnswer

  @Field(() => Float, { nullable: true, description: 'Null: nothing to measure, or withheld.' })
  value!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Null where the value is no quotient of counts, or withheld.',
  })
  numerator!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Null where the value is no quotient of counts, or withheld.',
  })
  denominator!: number | null

  @Field(() => Int, { description: 'Number of records behind the value.' })
  n!: number

  @Field(() => ReadingStatusEnum, { description: 'How far that value can be relied on.' })
  status!: Status
}

@ObjectType('Change', {
  simpleResolvers: true,
  description: 'This value against that of the period compared with.',
})
export class ChangeType implements NonNullable<ReadingAnswer['change']> {
  @Field(() => Float, {
    description:
      'Value minus previous value, in `Kpi.unit`. A RATIO gives points: 0.02 is 2 points.',
  })
  difference!: number

  @Field(() => Float, {
    nullable: true,
    description: 'Difference divided by the previous value. Null where that is zero.',
  })
  relative!: number | null

  @Field(() => IntervalType, {
    nullable: true,
    description: '95 % interval of the difference, where one can be given.',
  })
  interval!: IntervalAnswer | null

  @Field(() => ChangeVerdictEnum, { description: 'What the difference means.' })
  verdict!: Verdict
}

@ObjectType('TrendPoint', {
  simpleResolvers: true,
  description: 'One period of the short history of a reading.',
})
export class TrendPointType implements TrendPointAnswer {
  @Field(() => PeriodType, { description: 'The period.' })
  period!: PeriodAnswer

  @Field(() => Float, {
    nullable: true,
    description: 'Null: nothing to measure, or withheld. Draw a gap.',
  })
  value!: number | null

  @Field(() => Int, { description: 'Number of records behind the value.' })
  n!: number

  @Field(() => ReadingStatusEnum, { description: 'How far the value can be relied on.' })
  status!: Status

  @Field(() => PointTargetType, { nullable: true, description: 'Null: there was no target.' })
  target!: TrendPointAnswer['target']
}
