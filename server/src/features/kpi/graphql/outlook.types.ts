import { Field, Float, Int, ObjectType } from 'type-graphql'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import type { IntervalAnswer, PeriodAnswer } from '../answer.js'
import type { ForecastAnswer, TrendAnswer } from '../behaviour/behaviour-answer.js'
import { TrendMethodEnum, VariationEnum } from './behaviour.enums.types.js'
import { PeriodType } from './period.types.js'
import { IntervalType } from './point.types.js'

@ObjectType('Trend', {
  simpleResolvers: true,
  description:
    'Whether the series has been rising or falling throughout, over the last 18 final periods (26 weeks) of the segment in force.',
})
export class TrendType implements TrendAnswer {
  @Field(() => LocalDate, { description: 'First day looked at.' })
  from!: string

  @Field(() => LocalDate, { description: 'First day after the last period looked at.' })
  to!: string

  @Field(() => Int, { description: 'Periods from the first to the last.' })
  periods!: number

  @Field(() => Float, {
    description: 'Change per period in the unit of the KPI: median of all pairs (Theil–Sen).',
  })
  slope!: number

  @Field(() => IntervalType, { description: '95 % interval of the slope.' })
  interval!: IntervalAnswer

  @Field(() => Float, {
    description: 'Two-sided probability of an order this strict without any trend.',
  })
  p!: number

  @Field(() => TrendMethodEnum, { description: 'How it was tested.' })
  method!: TrendAnswer['method']

  @Field(() => VariationEnum, {
    description: 'What it means for this KPI; COMMON_CAUSE: no trend (p of 0.05 or more).',
  })
  variation!: TrendAnswer['variation']

  @Field(() => String, { description: 'The trend in a sentence.' })
  sentence!: string
}

@ObjectType('ForecastPoint', { simpleResolvers: true, description: 'One period foretold.' })
export class ForecastPointType {
  @Field(() => PeriodType, { description: 'The period.' })
  period!: PeriodAnswer

  @Field(() => Float, { description: 'Expected value, in the unit of the KPI.' })
  value!: number

  @Field(() => IntervalType, { description: 'Holds four outcomes in five.' })
  likely!: IntervalAnswer

  @Field(() => IntervalType, { description: 'Holds nineteen outcomes in twenty.' })
  possible!: IntervalAnswer

  @Field(() => Float, {
    nullable: true,
    description:
      'Probability, 0 to 1, of meeting the target that will be in force then. Null without a target.',
  })
  chanceToMeet!: number | null
}

@ObjectType('Forecast', {
  simpleResolvers: true,
  description:
    'What to expect of the periods after the last final one if nothing changes: damped Holt, on log odds for shares and logarithms for durations.',
})
export class ForecastType implements ForecastAnswer {
  @Field(() => Boolean, {
    description:
      'False where it foretold the last six periods no better than "the same again": then say so and show nothing.',
  })
  isReliable!: boolean

  @Field(() => Float, {
    description:
      'Mean size of its one-step errors over the last six periods, relative to "the same again" (MASE). Reliable below 1.',
  })
  skill!: number

  @Field(() => [ForecastPointType], {
    description: 'At most six periods, or a third of the history. Empty where not reliable.',
  })
  points!: ForecastAnswer['points']

  @Field(() => String, { description: 'The forecast in a sentence, or that there is none.' })
  sentence!: string
}
