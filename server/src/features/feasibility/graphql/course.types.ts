import { Field, Float, ObjectType } from 'type-graphql'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import { TargetRangeType } from '../../target/graphql/terms.types.js'
import type { CourseStep } from '../course-of.js'

@ObjectType('FeasibilityStep', {
  simpleResolvers: true,
  description: 'One period on the way to a proposed target. All in the unit of the KPI.',
})
export class FeasibilityStepType implements CourseStep {
  @Field(() => LocalDate, { description: 'First day of the period.' })
  start!: string

  @Field(() => String, { description: 'The period in words.' })
  label!: string

  @Field(() => Float, {
    nullable: true,
    description: 'What it was. Null: nothing was recorded, or the period is to come.',
  })
  value!: number | null

  @Field(() => Boolean, {
    description: 'True: the value is final and rests on enough records; else it is not judged.',
  })
  isFinal!: boolean

  @Field(() => Float, {
    nullable: true,
    description: 'What would be asked. Null before the target begins, and of a range.',
  })
  target!: number | null

  @Field(() => Float, { nullable: true, description: 'Worse than this would be missed.' })
  red!: number | null

  @Field(() => Float, { nullable: true, description: 'Better than asked. Null: none.' })
  stretch!: number | null

  @Field(() => TargetRangeType, { nullable: true, description: 'Null unless it is a range.' })
  range!: CourseStep['range']
}
