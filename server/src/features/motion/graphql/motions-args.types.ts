import { ArgsType, Field, ID, Int } from 'type-graphql'
import type { MotionState } from '../../../domain/motion/motion-states.js'
import type { MotionSubject } from '../../../domain/motion/motion-subject.js'
import type { MotionsQuestion } from '../read-motions.js'
import { MotionStateEnum, MotionSubjectEnum } from './motion-words.types.js'

@ArgsType()
export class MotionsArgs implements MotionsQuestion {
  @Field(() => [MotionStateEnum], { nullable: true, description: 'Absent: of every state.' })
  states?: MotionState[] | null

  @Field(() => String, { nullable: true, description: 'Only about this KPI.' })
  kpi?: string | null

  @Field(() => [MotionSubjectEnum], {
    nullable: true,
    description: 'Only of these subjects. Absent: of every subject.',
  })
  subjects?: MotionSubject[] | null

  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'Motions, 1 to 100.' })
  first?: number | null

  @Field(() => ID, { nullable: true, description: 'Only motions older than this one.' })
  before?: string | null
}
