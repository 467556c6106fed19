import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { endSession, readOwnSessions, signOutEverywhere } from '../own-sessions.js'
import { readProfile, setProfile } from '../profile.js'
import { readWays } from '../read-ways.js'
import { ViewerType } from './person.types.js'
import { OwnSessionType, ProfileInputType, ProfileType, SignInWaysType } from './session.types.js'

@Resolver()
export class SessionResolver {
  @Query(() => SignInWaysType, { description: 'What the page Sign in has to offer.' })
  signInWays(@Ctx() ctx: Context) {
    return readWays(ctx)
  }

  @Query(() => ProfileType, {
    description: 'What the person who asks says of themselves, and how they sign in.',
  })
  profile(@Ctx() ctx: Context) {
    return readProfile(ctx)
  }

  @Query(() => [OwnSessionType], {
    description: 'Where the person who asks is signed in, the browser used last first.',
  })
  ownSessions(@Ctx() ctx: Context) {
    return readOwnSessions(ctx)
  }

  @Mutation(() => [OwnSessionType], {
    description: 'Sign one of one’s own browsers out. Answers with those that are left.',
  })
  endSession(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of one of `ownSessions`.' }) id: string,
  ) {
    return endSession(ctx, id)
  }

  @Mutation(() => ViewerType, { description: 'Sign out of every browser, this one too.' })
  signOutEverywhere(@Ctx() ctx: Context) {
    return signOutEverywhere(ctx)
  }

  @Mutation(() => ProfileType, {
    description: 'Change what one says of oneself. Address and roles are for administrators.',
  })
  setProfile(
    @Ctx() ctx: Context,
    @Arg('input', () => ProfileInputType, { description: 'All of it: what is null is taken away.' })
    input: ProfileInputType,
  ) {
    return setProfile(ctx, input)
  }
}
