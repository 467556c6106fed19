import { Field, Float, ObjectType } from 'type-graphql'
import type { ServingInitiative } from '../read-initiatives-for.js'
import { InitiativeType } from './initiative.types.js'

@ObjectType('ServingInitiative', {
  simpleResolvers: true,
  description: 'An initiative that serves an objective.',
})
export class ServingInitiativeType implements ServingInitiative {
  @Field(() => InitiativeType, { description: 'Which, as it stood on the day.' })
  initiative!: ServingInitiative['initiative'] & InitiativeType

  @Field(() => Float, { description: 'How much of it is for the objective, above 0, up to 1.' })
  share!: number

  @Field(() => Boolean, { description: 'Whether it is for this objective above all others.' })
  isPrimary!: boolean
}
