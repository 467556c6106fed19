import { Field, ID, ObjectType } from 'type-graphql'
import type { PersonName } from '../read-names.js'

@ObjectType('PersonName', {
  simpleResolvers: true,
  description: 'A person as minutes name them.',
})
export class PersonNameType implements PersonName {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string

  @Field(() => String, { description: 'Name to show.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'What they are in the organisation.' })
  position!: string | null
}
