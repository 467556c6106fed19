import type { GraphQLResolveInfo } from 'graphql'
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import type { ReadingAnswer } from '../answer.js'
import { explainReading } from '../explain/explain-reading.js'
import { ExplanationType } from './explanation.types.js'
import { ReadingType } from './reading.types.js'
import { explanationWants } from './wants.js'

/** The root is named by what it is: of a class the framework would make a copy, of unknown origin. */
@Resolver(() => ReadingType)
export class ExplanationResolver {
  @FieldResolver(() => ExplanationType, {
    description: 'How this reading came to be: formula, parts, SQL, exclusions, origin and cost.',
  })
  explain(@Ctx() ctx: Context, @Root() reading: ReadingAnswer, @Info() info: GraphQLResolveInfo) {
    return explainReading(ctx, reading, explanationWants(info))
  }
}
