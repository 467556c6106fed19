import { Field, Float, ObjectType } from 'type-graphql'
import { PeriodType } from '../../kpi/graphql/period.types.js'
import type { PeriodAnswer } from '../../kpi/index.js'
import { TargetStatusEnum } from '../../target/graphql/judgement-words.types.js'
import type { ScorePoint } from '../answer/alignment-answer.js'

@ObjectType('AlignmentPoint', { simpleResolvers: true, description: 'The score of one month.' })
export class ScorePointType implements ScorePoint {
  @Field(() => PeriodType, { description: 'The month.' })
  period!: PeriodAnswer

  @Field(() => Float, { nullable: true, description: 'By the weights and objectives of its time.' })
  score!: number | null

  @Field(() => TargetStatusEnum, { description: 'MET from 80, AT_RISK from 60, else MISSED.' })
  status!: ScorePoint['status']

  @Field(() => Float, {
    nullable: true,
    description: 'Coverage C, 0 to 1. Read it beside `strongShare`: weak links raise it as well.',
  })
  covered!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Of what is linked, how much is linked strongly, 0 to 1. Null: nothing is linked.',
  })
  strongShare!: number | null

  @Field(() => Boolean, {
    description:
      'Weights or objectives differ from those of the month before: the two do not compare.',
  })
  isBreak!: boolean
}
