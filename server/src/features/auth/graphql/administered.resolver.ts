import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Role } from '../../../domain/access/role.js'
import type { Ctx as Context } from '../../../platform/context.js'
import {
  admitPerson,
  changePerson,
  endSessionsOf,
  invitePerson,
  makeFirstPassword,
  makeSignInLink,
  setPersonRoles,
} from '../administer-person.js'
import { readAdministered } from '../read-administered.js'
import {
  AdministeredPeopleType,
  AdministeredPersonType,
  AdmissionType,
  PersonDetailsType,
  RoleInputType,
} from './administered.types.js'
import { RoleEnum } from './person.types.js'

const WHO = 'E-mail address of the person, in whatever case.'

@Resolver()
export class AdministeredResolver {
  @Query(() => AdministeredPeopleType, {
    description:
      'The people whom whoever asks looks after, also those who left. For administrators.',
  })
  administeredPeople(
    @Ctx() ctx: Context,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Part of a name, an address or a position.',
    })
    search?: string | null,
    @Arg('role', () => RoleEnum, { nullable: true, description: 'Only who has this role.' })
    role?: Role | null,
    @Arg('isActive', () => Boolean, {
      nullable: true,
      description: 'True: only who can come in. False: only who is locked out.',
    })
    isActive?: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 500. Default: 100.' })
    first?: number | null,
  ) {
    return readAdministered(ctx, {
      ...{ search: search ?? null, role: role ?? null },
      ...{ isActive: isActive ?? null, first: first ?? null },
    })
  }

  @Mutation(() => AdmissionType, {
    description: 'Add a person with roles, and make the link by which they come in the first time.',
  })
  invitePerson(
    @Ctx() ctx: Context,
    @Arg('input', () => PersonDetailsType, { description: 'Who it is.' }) input: PersonDetailsType,
    @Arg('roles', () => [RoleInputType], { description: 'One role at least.' })
    roles: RoleInputType[],
  ) {
    return invitePerson(ctx, input, roles)
  }

  @Mutation(() => AdministeredPersonType, {
    description:
      'Change name, address or position of a person. With another address, links sent to the old one end.',
  })
  changePerson(
    @Ctx() ctx: Context,
    @Arg('email', () => String, { description: WHO }) email: string,
    @Arg('input', () => PersonDetailsType, { description: 'All of it, as it is from now on.' })
    input: PersonDetailsType,
  ) {
    return changePerson(ctx, email, input)
  }

  @Mutation(() => AdministeredPersonType, {
    description: 'Give a person exactly these roles. It counts from their next request.',
  })
  setPersonRoles(
    @Ctx() ctx: Context,
    @Arg('email', () => String, { description: WHO }) email: string,
    @Arg('roles', () => [RoleInputType], { description: 'One role at least.' })
    roles: RoleInputType[],
  ) {
    return setPersonRoles(ctx, email, roles)
  }

  @Mutation(() => AdministeredPersonType, {
    description:
      'Lock a person out, which ends their sessions, links and tokens, or let them in again.',
  })
  setPersonActive(
    @Ctx() ctx: Context,
    @Arg('email', () => String, { description: WHO }) email: string,
    @Arg('isActive', () => Boolean, { description: 'False: they are locked out.' })
    isActive: boolean,
  ) {
    return admitPerson(ctx, email, isActive)
  }

  @Mutation(() => AdmissionType, {
    description: 'Make a link by which a person signs in once, within 24 hours.',
  })
  makeSignInLink(
    @Ctx() ctx: Context,
    @Arg('email', () => String, { description: WHO }) email: string,
  ) {
    return makeSignInLink(ctx, email)
  }

  @Mutation(() => AdmissionType, {
    description:
      'Make a password for a person in place of the one they had. Their sessions end, and they have to choose another when they come in.',
  })
  makeFirstPassword(
    @Ctx() ctx: Context,
    @Arg('email', () => String, { description: WHO }) email: string,
  ) {
    return makeFirstPassword(ctx, email)
  }

  @Mutation(() => AdministeredPersonType, {
    description: 'Sign a person out of every browser.',
  })
  endSessionsOf(
    @Ctx() ctx: Context,
    @Arg('email', () => String, { description: WHO }) email: string,
  ) {
    return endSessionsOf(ctx, email)
  }
}
