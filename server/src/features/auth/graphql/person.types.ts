import { Field, ID, ObjectType } from 'type-graphql'
import { type Role, roles } from '../../../domain/access/role.js'
import { type Language, languages } from '../../../domain/language/language.js'
import { defineEnum } from '../../../platform/graphql/define-enum.js'
import { ServiceTokenType } from './token.types.js'

export const RoleEnum = defineEnum(
  'Role',
  'What a person is here. One person may be several.',
  roles,
)

export const LanguageEnum = defineEnum(
  'Language',
  'In which English somebody reads. Numbers are the same in all; dates and times differ.',
  languages,
)

@ObjectType('RoleGrant', {
  simpleResolvers: true,
  description: 'A role that a person has: everywhere, within one department, or for one service.',
})
export class RoleGrantType {
  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the department it is within. With `service` null, too: the whole organisation.',
  })
  department!: string | null

  @Field(() => String, { nullable: true, description: 'Name of that department.' })
  departmentName!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Code of the service it is for. Null: for no service in particular.',
  })
  service!: string | null

  @Field(() => String, { nullable: true, description: 'Name of that service.' })
  serviceName!: string | null
}

@ObjectType('Person', {
  simpleResolvers: true,
  description: 'Someone who signs in here.',
})
export class PersonType {
  @Field(() => ID, { description: 'Stays the same for ever; name and roles may change.' })
  id!: string

  @Field(() => String, { description: 'Name to show.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'What they are in the organisation, such as "Head of Finance".',
  })
  position!: string | null

  @Field(() => String, {
    description: 'IANA time zone of their quiet hours and digests.',
  })
  timeZone!: string

  @Field(() => LanguageEnum, {
    description: 'In which English dates and times are written for them.',
  })
  language!: Language

  @Field(() => Boolean, { description: 'False: they left, and cannot sign in.' })
  isActive!: boolean

  @Field(() => [RoleGrantType], { description: 'Their roles, in the order they were given.' })
  roles!: readonly RoleGrantType[]
}

@ObjectType('Viewer', {
  simpleResolvers: true,
  description: 'Whoever asks this question.',
})
export class ViewerType {
  @Field(() => PersonType, { nullable: true, description: 'Null: nobody is signed in.' })
  person!: PersonType | null

  @Field(() => ServiceTokenType, {
    nullable: true,
    description: 'The token that a program asks by. Null: no program, or not by one.',
  })
  token!: ServiceTokenType | null

  @Field(() => [String], {
    description:
      'Names of what they may do, in one part of the organisation at least: to show what is possible. The server checks again.',
  })
  permissions!: readonly string[]

  @Field(() => Boolean, {
    description:
      'They see departments and services of their roles, not the organisation as a whole. What is worked out for the whole is refused to them; ask for it by a `scope` of theirs.',
  })
  seesPartOnly!: boolean

  @Field(() => Boolean, {
    description:
      'They came in by a password that was given to them: everything else is refused until they have chosen one (`changePassword`).',
  })
  mustChangePassword!: boolean

  @Field(() => String, {
    nullable: true,
    description:
      'In the answer to signing out: the address where the session of the organisation’s own sign-in ends too. Else null.',
  })
  goOnTo!: string | null

  @Field(() => [PersonType], {
    description:
      'The invented people, as any of whom one may sign in. Empty in a real organisation.',
  })
  demoPeople!: readonly PersonType[]
}
