import { Arg, Ctx, Extensions, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Role } from '../../../domain/access/role.js'
import type { Ctx as Context } from '../../../platform/context.js'
import { commitsItself } from '../../../platform/graphql/commits-itself.js'
import { readPeople } from '../read-people.js'
import { readViewer } from '../read-viewer.js'
import { signInAsDemo } from '../sign-in-as-demo.js'
import { signInWithLink } from '../sign-in-with-link.js'
import { signOut } from '../sign-out.js'
import { PersonType, RoleEnum, ViewerType } from './person.types.js'

@Resolver()
export class AuthResolver {
  @Query(() => ViewerType, { description: 'Who is signed in, and what they may do.' })
  viewer(@Ctx() ctx: Context) {
    return readViewer(ctx)
  }

  @Query(() => [PersonType], {
    description: 'The people who can be chosen as owner, voter or recipient. For those signed in.',
  })
  people(
    @Ctx() ctx: Context,
    @Arg('role', () => RoleEnum, {
      nullable: true,
      description: 'Only people with this role, of any department. Absent: everybody active.',
    })
    role?: Role | null,
  ) {
    return readPeople(ctx, role)
  }

  @Extensions(commitsItself)
  @Mutation(() => ViewerType, {
    description:
      'Sign in as one of the invented people of the demo organisation. The session is in a cookie.',
  })
  signInAsDemo(
    @Ctx() ctx: Context,
    @Arg('person', () => ID, { description: 'Id of one of `viewer.demoPeople`.' }) person: string,
  ) {
    return signInAsDemo(ctx, person)
  }

  @Extensions(commitsItself)
  @Mutation(() => ViewerType, {
    description: 'Sign in by a link that an administrator made. It works once, for 24 hours.',
  })
  signInWithLink(
    @Ctx() ctx: Context,
    @Arg('secret', () => String, { description: 'What stands behind the # of the link.' })
    secret: string,
  ) {
    return signInWithLink(ctx, secret)
  }

  @Mutation(() => ViewerType, { description: 'End this session.' })
  signOut(@Ctx() ctx: Context) {
    return signOut(ctx)
  }
}
