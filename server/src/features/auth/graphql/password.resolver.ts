import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { commitsItself } from '../../../platform/graphql/commits-itself.js'
import { changePassword } from '../change-password.js'
import { requestPasswordReset, resetPassword } from '../reset-password.js'
import { signInWithPassword } from '../sign-in-with-password.js'
import { ViewerType } from './person.types.js'

@Resolver()
export class PasswordResolver {
  @Extensions(commitsItself)
  @Mutation(() => ViewerType, {
    description:
      'Sign in by e-mail address and password. After several failures it has to wait (TOO_MANY, with `retryAfterSeconds`).',
  })
  signInWithPassword(
    @Ctx() ctx: Context,
    @Arg('email', () => String, { description: 'E-mail address, in whatever case.' }) email: string,
    @Arg('password', () => String, { description: 'Their password.' }) password: string,
  ) {
    return signInWithPassword(ctx, { email, password })
  }

  @Extensions(commitsItself)
  @Mutation(() => Boolean, {
    description:
      'Have a link sent to this address by which a password can be chosen. True also where nobody has the address.',
  })
  requestPasswordReset(
    @Ctx() ctx: Context,
    @Arg('email', () => String, { description: 'E-mail address, in whatever case.' }) email: string,
  ) {
    return requestPasswordReset(ctx, email)
  }

  @Extensions(commitsItself)
  @Mutation(() => Boolean, {
    description:
      'Choose a password by the link of a mail, which works once, for 30 minutes. All sessions of the person end; sign in afterwards.',
  })
  resetPassword(
    @Ctx() ctx: Context,
    @Arg('secret', () => String, { description: 'What stands behind the # of the link.' })
    secret: string,
    @Arg('password', () => String, {
      description: 'The new one: 12 to 128 characters, none of those that are tried first.',
    })
    password: string,
  ) {
    return resetPassword(ctx, { secret, password })
  }

  @Extensions(commitsItself)
  @Mutation(() => ViewerType, {
    description:
      'Choose another password, or a first one within an hour of signing in by a link. The other sessions of the person end.',
  })
  changePassword(
    @Ctx() ctx: Context,
    @Arg('password', () => String, {
      description: 'The new one: 12 to 128 characters, none of those that are tried first.',
    })
    password: string,
    @Arg('present', () => String, {
      nullable: true,
      description: 'The password until now. Null: there is none yet.',
    })
    present?: string | null,
  ) {
    return changePassword(ctx, { present: present ?? null, password })
  }
}
