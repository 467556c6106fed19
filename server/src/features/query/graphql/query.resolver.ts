import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { queryFaults } from '../../../platform/graphql/query-faults.js'
import { readExamples } from '../examples.js'
import { readQueries, readQuery } from '../read-queries.js'
import { editQuery, removeQuery, saveQuery } from '../save-query.js'
import { QueryExampleType, SavedQueryInputType, SavedQueryType } from './query.types.js'

const WHICH = { description: '`SavedQuery.slug`.' }
const WHAT = { description: 'The question, as a whole.' }

@Resolver()
export class QueryResolver {
  @Query(() => [SavedQueryType], {
    description: 'Your own saved queries and those that are shared, by name.',
  })
  savedQueries(@Ctx() ctx: Context) {
    return readQueries(ctx)
  }

  @Query(() => SavedQueryType, {
    description: 'One saved query. NOT_FOUND also for one of somebody else that is not shared.',
  })
  savedQuery(@Ctx() ctx: Context, @Arg('slug', () => String, WHICH) slug: string) {
    return readQuery(ctx, slug)
  }

  @Query(() => [QueryExampleType], {
    description: 'Questions to begin with, and one for each KPI; each can be asked as it stands.',
  })
  queryExamples(@Ctx() ctx: Context) {
    return readExamples(ctx)
  }

  @Mutation(() => SavedQueryType, {
    description: 'Keep a question under an address of its own. For those signed in.',
  })
  saveQuery(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SavedQueryInputType, WHAT) input: SavedQueryInputType,
  ) {
    return saveQuery(ctx, input, queryFaults(info.schema))
  }

  @Mutation(() => SavedQueryType, {
    description: 'Change a query of yours. Its address stays. CONFLICT where it changed meanwhile.',
  })
  editQuery(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String, WHICH) slug: string,
    @Arg('version', () => Int, { description: 'The version that you read.' }) version: number,
    @Arg('input', () => SavedQueryInputType, WHAT) input: SavedQueryInputType,
  ) {
    return editQuery(ctx, { slug, version, input }, queryFaults(info.schema))
  }

  @Mutation(() => SavedQueryType, {
    description: 'Take a query of yours off the list; its address leads nowhere from then on.',
  })
  removeQuery(@Ctx() ctx: Context, @Arg('slug', () => String, WHICH) slug: string) {
    return removeQuery(ctx, slug)
  }
}
