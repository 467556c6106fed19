import { Field, ID, InputType } from 'type-graphql'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import type { InitiativeMotionQuestion } from '../draft-initiative-motion.js'

@InputType('InitiativeMotionInput', { description: 'A motion about an initiative.' })
export class InitiativeMotionInputType implements InitiativeMotionQuestion {
  @Field(() => ID, { description: 'Number of the initiative.' })
  initiative!: string

  @Field(() => LocalDate, { description: 'Day from which on it is to hold.' })
  effectiveFrom!: string

  @Field(() => String, { description: 'Why. The committee reads it before it votes.' })
  rationale!: string

  @Field(() => String, {
    nullable: true,
    description: 'Decision that it rests on. Needed where it begins before the running month.',
  })
  decisionReference?: string | null
}
