import { Field, InputType, ObjectType } from 'type-graphql'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { GrainEnum } from '../../directory/graphql/words.types.js'
import type { Grain, PeriodAnswer } from '../answer.js'

@InputType('PeriodInput', { description: 'One period, named by its grain and any date in it.' })
export class PeriodInputType {
  @Field(() => GrainEnum, { description: 'How long the period is.' })
  grain!: Grain

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Any date of the period. Absent: the last complete period of this grain.',
  })
  containing?: string | null
}

@InputType('RangeInput', {
  description:
    'Consecutive periods: the half-open range [from, to), widened to whole periods. At most 400 periods; those that have not begun are left out.',
})
export class RangeInputType {
  @Field(() => GrainEnum, { description: 'How long each period is.' })
  grain!: Grain

  @Field(() => LocalDate, { description: 'First date; the period that contains it is the first.' })
  from!: string

  @Field(() => LocalDate, { description: 'First date no longer counted; must be after `from`.' })
  to!: string
}

@ObjectType('Period', {
  simpleResolvers: true,
  description:
    'A half-open stretch of local days, [start, end), in the reporting time zone of the organisation.',
})
export class PeriodType implements PeriodAnswer {
  @Field(() => GrainEnum, { description: 'How long it is.' })
  grain!: Grain

  @Field(() => LocalDate, { description: 'First day counted.' })
  start!: string

  @Field(() => LocalDate, { description: 'First day after the period; not counted.' })
  end!: string

  @Field(() => Instant, { description: 'Instant at which `start` begins in the reporting zone.' })
  startsAt!: Date

  @Field(() => Instant, { description: 'Instant at which `end` begins in the reporting zone.' })
  endsAt!: Date

  @Field(() => String, {
    description: 'Short English name, such as `October 2026`, `Week 43, 2026` or `Q2 2026/27`.',
  })
  label!: string

  @Field(() => Boolean, { description: 'True while the period is not over.' })
  isRunning!: boolean

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Where figures are cut: the first date not counted. Set for a running period and for the period compared with it, which is cut after as many days. Null: counted to the end.',
  })
  cutAt!: string | null
}
