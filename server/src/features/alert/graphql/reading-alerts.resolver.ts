import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { ReadingType } from '../../kpi/graphql/reading.types.js'
import { readOpenAlerts } from '../read-open-alerts.js'
import { AlertMentionType } from './alert-record.types.js'

/** What the alerts add to a reading. */
@Resolver(() => ReadingType)
export class ReadingAlertsResolver {
  @FieldResolver(() => [AlertMentionType], {
    description:
      'Open alerts about this KPI, variant and scope, the most urgent first, whatever the period.',
  })
  alerts(@Ctx() ctx: Context, @Root() { kpi, variant, scope }: ReadingType) {
    return readOpenAlerts(ctx, { kpi: kpi.code, variant: variant.code, scope })
  }
}
