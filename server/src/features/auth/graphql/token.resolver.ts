import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { issueToken } from '../issue-token.js'
import { readTokenOffer, readTokens } from '../read-tokens.js'
import { revokeToken } from '../revoke-token.js'
import { ServiceTokenType, TokenInputType, TokenOfferType } from './token.types.js'

@Resolver()
export class TokenResolver {
  @Query(() => [ServiceTokenType], {
    description:
      'Tokens of programs, the newest first, also those that are over: one’s own, or for administrators everybody’s.',
  })
  tokens(
    @Ctx() ctx: Context,
    @Arg('ofEverybody', () => Boolean, {
      nullable: true,
      description: 'Everybody’s. For administrators.',
    })
    ofEverybody?: boolean | null,
  ) {
    return readTokens(ctx, { ofEverybody: ofEverybody ?? false })
  }

  @Query(() => TokenOfferType, {
    description:
      'What one can issue a token for. For analysts, importers, auditors, administrators.',
  })
  tokenOffer(@Ctx() ctx: Context) {
    return readTokenOffer(ctx)
  }

  @Mutation(() => ServiceTokenType, {
    description:
      'Issue a token for a program. Its `secret` is in this answer alone. It can never do more than its owner, who has to be a person.',
  })
  issueToken(
    @Ctx() ctx: Context,
    @Arg('input', () => TokenInputType, { description: 'What for, where and for how long.' })
    input: TokenInputType,
  ) {
    return issueToken(ctx, input)
  }

  @Mutation(() => ServiceTokenType, {
    description: 'End a token for good: one’s own, or for administrators anybody’s.',
  })
  revokeToken(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of one of `tokens`.' }) id: string,
  ) {
    return revokeToken(ctx, id)
  }
}
