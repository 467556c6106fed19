import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { ReadingType } from '../../kpi/graphql/reading.types.js'
import { readLinkedKpi } from '../read-linked-kpi.js'
import { KpiLinkType } from './objective-links.types.js'

/** What a KPI of an objective reads. */
@Resolver(() => KpiLinkType)
export class ObjectiveKpiResolver {
  @FieldResolver(() => ReadingType, {
    nullable: true,
    description:
      'Its last complete month, judged by the target in force for it. Null: of a part of the organisation that you do not see.',
  })
  reading(@Ctx() ctx: Context, @Root() link: KpiLinkType) {
    return readLinkedKpi(ctx, link)
  }
}
