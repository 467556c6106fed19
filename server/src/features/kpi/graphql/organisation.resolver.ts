import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Extensions, Info, Query, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { answeredByData } from '../../../platform/graphql/cacheable.js'
import { ScopeInputType, ScopeTreeType } from '../../directory/graphql/scope.types.js'
import { readFreshness } from '../read-freshness.js'
import { readOrganisation } from '../read-organisation.js'
import { readScopes } from '../read-scopes.js'
import { FreshnessType, OrganisationType } from './organisation.types.js'
import { freshnessWants } from './wants.js'

@Resolver()
export class OrganisationResolver {
  @Extensions(answeredByData)
  @Query(() => OrganisationType, { description: 'The organisation whose figures these are.' })
  organisation(@Ctx() ctx: Context) {
    return readOrganisation(ctx)
  }

  @Extensions(answeredByData)
  @Query(() => ScopeTreeType, {
    description: 'Departments, services and teams: everything a scope can be chosen from.',
  })
  scopes(@Ctx() ctx: Context) {
    return readScopes(ctx)
  }

  @Extensions(answeredByData)
  @Query(() => FreshnessType, {
    description: 'How recent and how complete the facts behind the figures are.',
  })
  freshness(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('scope', () => ScopeInputType, {
      nullable: true,
      description:
        'Whose tickets. Absent: those of the whole organisation, or of what you see of it.',
    })
    scope?: ScopeInputType | null,
  ) {
    return readFreshness(ctx, scope, freshnessWants(info))
  }
}
