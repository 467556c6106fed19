import { Field, Float, InputType, ObjectType } from 'type-graphql'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import type { TabledAnswer, TermsAnswer } from '../answer/terms-answer.js'
import type { TabledQuestion, TermsQuestion } from '../propose/motion-question.js'
import { TargetDirectionEnum, TargetShapeEnum } from './target-words.types.js'

@ObjectType('TargetRange', {
  simpleResolvers: true,
  description: 'A range that a value should lie in, and the limits beyond which it is missed.',
})
export class TargetRangeType {
  @Field(() => Float, { description: 'Lowest value that meets the target.' })
  low!: number

  @Field(() => Float, { description: 'Highest value that meets the target.' })
  high!: number

  @Field(() => Float, { description: 'Below this it is missed.' })
  redLow!: number

  @Field(() => Float, { description: 'Above this it is missed.' })
  redHigh!: number
}

@ObjectType('TargetStep', {
  simpleResolvers: true,
  description: 'A step, or a row of the table, of a target.',
})
export class TargetStepType implements TabledAnswer {
  @Field(() => LocalDate, { description: 'First day.' })
  from!: string

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day after a row of a table. Null of a step: until the next.',
  })
  to!: string | null

  @Field(() => Float, { description: 'The target from that day on.' })
  value!: number

  @Field(() => Float, {
    nullable: true,
    description: 'Red of its own. Null: it keeps the distance that was agreed.',
  })
  red!: number | null

  @Field(() => Float, { nullable: true, description: 'Stretch of its own, as red.' })
  stretch!: number | null
}

@ObjectType('TargetTerms', {
  simpleResolvers: true,
  description: 'The levels that are agreed and how they move. All in the unit of the KPI.',
})
export class TargetTermsType implements TermsAnswer {
  @Field(() => String, { description: 'All of it in words, as minutes say it.' })
  inWords!: string

  @Field(() => TargetDirectionEnum, { description: 'On which side is good.' })
  direction!: TermsAnswer['direction']

  @Field(() => TargetShapeEnum, { description: 'How the target moves.' })
  shape!: TermsAnswer['shape']

  @Field(() => Float, {
    nullable: true,
    description: 'The value that the target leads to. Null of a range.',
  })
  value!: number | null

  @Field(() => Float, { nullable: true, description: 'Of LINEAR: where the path begins.' })
  baselineValue!: number | null

  @Field(() => LocalDate, { nullable: true, description: 'Of LINEAR: when the path begins.' })
  baselineDate!: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Of LINEAR: when `value` is reached.' })
  targetDate!: string | null

  @Field(() => [TargetStepType], { description: 'Of STEP and TABLE; else empty.' })
  tabled!: readonly TabledAnswer[]

  @Field(() => Float, {
    nullable: true,
    description:
      'Worse than this is missed, where the target is `value`; it moves with the target. Null of a range.',
  })
  red!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'What would be better than asked; moves with the target. Null: none.',
  })
  stretch!: number | null

  @Field(() => TargetRangeType, { nullable: true, description: 'Null unless it is a range.' })
  range!: TermsAnswer['range']
}

@InputType('TargetRangeInput', { description: 'A range, its red limits outside it.' })
export class TargetRangeInputType {
  @Field(() => Float, { description: 'Lowest value that meets the target.' })
  low!: number

  @Field(() => Float, { description: 'Highest value that meets the target; not below `low`.' })
  high!: number

  @Field(() => Float, { description: 'Below this it is missed; below `low`.' })
  redLow!: number

  @Field(() => Float, { description: 'Above this it is missed; above `high`.' })
  redHigh!: number
}

@InputType('TargetStepInput', { description: 'A step of STEP, or a row of TABLE.' })
export class TargetStepInputType implements TabledQuestion {
  @Field(() => LocalDate, { description: 'First day.' })
  from!: string

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Of TABLE: the first day after the row. Not of STEP.',
  })
  to?: string | null

  @Field(() => Float, { description: 'The target from that day on.' })
  value!: number

  @Field(() => Float, {
    nullable: true,
    description: 'Red of its own. Absent: the distance of `TargetTermsInput.red` is kept.',
  })
  red?: number | null

  @Field(() => Float, { nullable: true, description: 'Stretch of its own, as red.' })
  stretch?: number | null
}

@InputType('TargetTermsInput', {
  description:
    'The levels of a target, in the unit of the KPI: either a value with red (and stretch), in the direction of the KPI, or a range.',
})
export class TargetTermsInputType implements TermsQuestion {
  @Field(() => TargetShapeEnum, { nullable: true, description: 'Absent: CONSTANT.' })
  shape?: TermsAnswer['shape'] | null

  @Field(() => Float, {
    nullable: true,
    description: 'Of CONSTANT the target, of LINEAR the value that the path leads to.',
  })
  value?: number | null

  @Field(() => Float, { nullable: true, description: 'Of LINEAR: where the path begins.' })
  baselineValue?: number | null

  @Field(() => LocalDate, { nullable: true, description: 'Of LINEAR: when the path begins.' })
  baselineDate?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Of LINEAR: when `value` is reached.' })
  targetDate?: string | null

  @Field(() => [TargetStepInputType], { nullable: true, description: 'Of STEP and TABLE.' })
  tabled?: TargetStepInputType[] | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Worse than this is missed. Needed unless a range is given; agreed about the value that the target leads to.',
  })
  red?: number | null

  @Field(() => Float, { nullable: true, description: 'Better than the target. Absent: none.' })
  stretch?: number | null

  @Field(() => TargetRangeInputType, {
    nullable: true,
    description: 'A range in place of all the others.',
  })
  range?: TargetRangeInputType | null
}
