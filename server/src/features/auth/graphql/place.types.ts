import { Field, ObjectType } from 'type-graphql'
import { defineEnum } from '../../../platform/graphql/define-enum.js'
import type { NamedPlace } from '../named-place.js'

const PlaceKindEnum = defineEnum('PlaceKind', 'What part of the organisation something is.', {
  DEPARTMENT: 'A department with its services.',
  SERVICE: 'One service.',
})

@ObjectType('NamedPlace', {
  simpleResolvers: true,
  description: 'A part of the organisation that a role or a token can be kept within.',
})
export class NamedPlaceType {
  @Field(() => PlaceKindEnum, { description: 'Department or service.' })
  kind!: NamedPlace['kind']

  @Field(() => String, { description: 'Its code.' })
  code!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string
}
