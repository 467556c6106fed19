import { Extensions, Field, InputType, Int, ObjectType } from 'type-graphql'
import type { Role } from '../../../domain/access/role.js'
import { listOf } from '../../../platform/graphql/cost/size-of-list.js'
import { Instant } from '../../../platform/graphql/scalars.js'
import type { PersonDetails } from '../administer-person.js'
import type { GrantInput } from '../check-person.js'
import { PersonType, RoleEnum } from './person.types.js'
import { NamedPlaceType } from './place.types.js'

@ObjectType('AdministeredPerson', {
  simpleResolvers: true,
  description: 'Someone who signs in here, as whoever looks after people sees them.',
})
export class AdministeredPersonType extends PersonType {
  @Field(() => String, {
    description: 'E-mail address, by which they sign in and are told things.',
  })
  email!: string

  @Field(() => Boolean, { description: 'Invented for the demonstration: has no password.' })
  isDemo!: boolean

  @Field(() => Boolean, { description: 'They have a password.' })
  hasPassword!: boolean

  @Field(() => Boolean, { description: 'They have come in by the organisation’s own sign-in.' })
  isKnownToProvider!: boolean

  @Field(() => Int, { description: 'How many browsers they are signed in with.' })
  sessions!: number

  @Field(() => Int, { description: 'How many tokens of theirs can be used.' })
  tokens!: number

  @Field(() => Instant, {
    nullable: true,
    description:
      'When one of their browsers asked for something last, to about a minute. Null: none is signed in.',
  })
  lastSeenAt!: Date | null

  @Field(() => Instant, { description: 'When they were added.' })
  createdAt!: Date
}

@ObjectType('AdministeredPeople', {
  simpleResolvers: true,
  description:
    'The people whom whoever asks looks after: all of whose roles lie within their part.',
})
export class AdministeredPeopleType {
  @Extensions(listOf(100))
  @Field(() => [AdministeredPersonType], { description: 'By name, those who are locked out last.' })
  people!: AdministeredPersonType[]

  @Field(() => Int, { description: 'How many meet the question, also beyond the first.' })
  totalCount!: number

  @Extensions(listOf(40))
  @Field(() => [NamedPlaceType], { description: 'Within what whoever asks can give roles.' })
  places!: NamedPlaceType[]

  @Field(() => Boolean, {
    description: 'They can give roles in the whole organisation, too.',
  })
  isEverywhere!: boolean
}

@ObjectType('SignInLink', {
  simpleResolvers: true,
  description: 'What signs a person in once. Shown to who made it, and kept nowhere.',
})
export class SignInLinkType {
  @Field(() => String, { description: 'Belongs behind the # of the page /sign-in.' })
  secret!: string

  @Field(() => Instant, { description: 'From then on it opens nothing.' })
  expiresAt!: Date
}

@ObjectType('Admission', {
  simpleResolvers: true,
  description: 'What lets somebody in, in this answer alone.',
})
export class AdmissionType {
  @Field(() => AdministeredPersonType, { description: 'Whom it lets in.' })
  person!: AdministeredPersonType

  @Field(() => SignInLinkType, { nullable: true, description: 'A link. Null: it is a password.' })
  link!: SignInLinkType | null

  @Field(() => String, {
    nullable: true,
    description:
      'A password, with which nothing can be done but choose another. Null: it is a link.',
  })
  password!: string | null
}

@InputType('PersonDetails', { description: 'What is on record of a person.' })
export class PersonDetailsType implements PersonDetails {
  @Field(() => String, { description: 'Name to show; 1 to 200 characters.' })
  name!: string

  @Field(() => String, { description: 'E-mail address, which nobody else has.' })
  email!: string

  @Field(() => String, {
    nullable: true,
    description: 'What they are in the organisation, such as "Head of Finance". Null: nothing.',
  })
  position?: string | null
}

@InputType('RoleInput', {
  description: 'A role: in the whole organisation, within a department, or for a service.',
})
export class RoleInputType implements GrantInput {
  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role

  @Field(() => String, { nullable: true, description: 'Code of the department it is within.' })
  department?: string | null

  @Field(() => String, { nullable: true, description: 'Code of the service it is for.' })
  service?: string | null
}
