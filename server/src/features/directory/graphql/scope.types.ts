import { Field, InputType, ObjectType } from 'type-graphql'
import type { Channel, Priority } from '../../../domain/kpi/dimensions.js'
import type { Named, ScopeAnswer } from '../scope.js'
import { ChannelEnum, PriorityEnum } from './words.types.js'

@InputType('ScopeInput', {
  description:
    'Whose figures. All fields are optional and combine with AND; no field at all means the whole organisation, or what you see of it (`Scope.seen`). Codes are those of `Query.scopes`.',
})
export class ScopeInputType {
  @Field(() => String, {
    nullable: true,
    description: 'Code of the department that fulfils the work, such as `IT`.',
  })
  department?: string | null

  @Field(() => String, { nullable: true, description: 'Code of a service, such as `EMAIL`.' })
  service?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Code of the team that holds the ticket.',
  })
  team?: string | null

  @Field(() => PriorityEnum, { nullable: true, description: 'Only tickets of this priority.' })
  priority?: Priority | null

  @Field(() => ChannelEnum, {
    nullable: true,
    description: 'Only tickets that came this way.',
  })
  channel?: Channel | null

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the department of the person who asked for the work or was surveyed; `UNKNOWN` where the source names none. `department` is the one that fulfils it.',
  })
  requesterDepartment?: string | null
}

@ObjectType('Named', {
  simpleResolvers: true,
  description:
    'A department, service, team or requester department: the code to ask with and the name to show.',
})
export class NamedType implements Named {
  @Field(() => String, { description: 'Stable key; use it in `ScopeInput`.' })
  code!: string

  @Field(() => String, { description: 'Name as the organisation writes it.' })
  name!: string
}

@ObjectType('DepartmentNode', {
  simpleResolvers: true,
  description: 'A department with the services it owns.',
})
export class DepartmentNodeType {
  @Field(() => String, { description: 'Stable key; use it as `ScopeInput.department`.' })
  code!: string

  @Field(() => String, { description: 'Name as the organisation writes it.' })
  name!: string

  @Field(() => [NamedType], { description: 'Services of this department, by name.' })
  services!: readonly Named[]
}

@ObjectType('ScopeTree', {
  simpleResolvers: true,
  description: 'Everything a scope can be chosen from.',
})
export class ScopeTreeType {
  @Field(() => [DepartmentNodeType], { description: 'Departments with their services, by name.' })
  departments!: readonly DepartmentNodeType[]

  @Field(() => [NamedType], { description: 'Teams that work on tickets, by name.' })
  teams!: readonly Named[]

  @Field(() => [NamedType], {
    description:
      'Departments whose people ask for work, by name; use the code as `ScopeInput.requesterDepartment`.',
  })
  requesterDepartments!: readonly Named[]
}

@ObjectType('Scope', {
  simpleResolvers: true,
  description: 'Whose figures an answer holds: the scope that was asked for, spelt out.',
})
export class ScopeType implements ScopeAnswer {
  @Field(() => String, {
    description: 'The scope in one line, such as `IT · E-mail · High`, or the organisation.',
  })
  label!: string

  @Field(() => String, {
    nullable: true,
    description:
      'What you see of the organisation, such as `Seen: Finance and 2 services`, where the scope names no department or service: the figures are of that part alone. Null: of all of it.',
  })
  seen?: string | null

  @Field(() => NamedType, { nullable: true, description: 'Null: not limited to a department.' })
  department!: Named | null

  @Field(() => NamedType, { nullable: true, description: 'Null: not limited to a service.' })
  service!: Named | null

  @Field(() => NamedType, { nullable: true, description: 'Null: not limited to a team.' })
  team!: Named | null

  @Field(() => PriorityEnum, { nullable: true, description: 'Null: tickets of all priorities.' })
  priority!: Priority | null

  @Field(() => ChannelEnum, { nullable: true, description: 'Null: tickets of all channels.' })
  channel!: Channel | null

  @Field(() => NamedType, {
    nullable: true,
    description: 'Null: work asked for by anybody. Not the department that fulfils it.',
  })
  requesterDepartment!: Named | null
}
