import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { keepMapping, readSavedMappings, readVersionsOfMapping } from '../mappings.js'
import { ImportMappingType, MappingInputType } from './mapping.types.js'

@Resolver()
export class MappingResolver {
  @Query(() => [ImportMappingType], {
    description:
      'Saved mappings in their newest version, by name. For analysts, importers and administrators.',
  })
  importMappings(@Ctx() ctx: Context) {
    return readSavedMappings(ctx)
  }

  @Query(() => [ImportMappingType], {
    description: 'All versions of a mapping, newest first, with who saved them and why.',
  })
  importMappingVersions(
    @Ctx() ctx: Context,
    @Arg('name', () => String, { description: '`ImportMapping.name`.' }) name: string,
  ) {
    return readVersionsOfMapping(ctx, name)
  }

  @Mutation(() => ImportMappingType, {
    description:
      'Keep a mapping, or a further version of one, for all who import. For importers and administrators of the whole organisation.',
  })
  saveMapping(
    @Ctx() ctx: Context,
    @Arg('input', () => MappingInputType, { description: 'The mapping.' }) input: MappingInputType,
  ) {
    return keepMapping(ctx, input)
  }
}
