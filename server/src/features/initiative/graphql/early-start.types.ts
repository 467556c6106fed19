import { Field, ObjectType } from 'type-graphql'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import type { EarlyStartAnswer } from '../answer/initiative-answer.js'
import { GateStateEnum } from './words.types.js'

@ObjectType('InitiativeEarlyStart', {
  simpleResolvers: true,
  description:
    'That the use of AI began while the readiness gate was not open. It stays on record.',
})
export class EarlyStartType implements EarlyStartAnswer {
  @Field(() => LocalDate, { description: 'The day on which it began.' })
  on!: string

  @Field(() => GateStateEnum, { description: 'What the gate said on that day.' })
  gate!: EarlyStartAnswer['gate']

  @Field(() => LocalDate, {
    nullable: true,
    description: 'From when on the committee accepts the risk. Null: it has not recorded that.',
  })
  riskAcceptedOn!: string | null

  @Field(() => String, { description: 'All of it in a sentence.' })
  inWords!: string
}
