import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Extensions, Info, Query, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { answeredByData } from '../../../platform/graphql/cacheable.js'
import { listOf } from '../../../platform/graphql/cost/size-of-list.js'
import type { KpiAnswer } from '../answer.js'
import { readCatalogue, readKpi } from '../read-catalogue.js'
import { readReading } from '../read-reading.js'
import { readRecords } from '../read-records.js'
import { readScorecard } from '../read-scorecard.js'
import { readSeries } from '../read-series.js'
import { FamilyEnum } from './enums.types.js'
import { exportedReading, exportedRecords, exportedScorecard, exportedSeries } from './exports.js'
import { ReadingArgs, RecordsArgs, ScorecardArgs, SeriesArgs } from './kpi.args.types.js'
import { KpiType } from './kpi.types.js'
import { ReadingType } from './reading.types.js'
import { RecordConnectionType } from './record.types.js'
import { ScorecardType } from './scorecard.types.js'
import { SeriesType } from './series.types.js'
import { scorecardWants, seriesWants, wantsIn } from './wants.js'

@Resolver()
export class KpiResolver {
  @Extensions({ ...answeredByData, ...listOf(40) })
  @Query(() => [KpiType], { description: 'The catalogue of KPIs, in reading order.' })
  kpis(
    @Ctx() ctx: Context,
    @Arg('family', () => FamilyEnum, {
      nullable: true,
      description: 'Only KPIs of this chapter. Absent: all.',
    })
    family?: KpiAnswer['family'] | null,
  ): readonly KpiAnswer[] {
    return readCatalogue(ctx, family)
  }

  @Extensions(answeredByData)
  @Query(() => KpiType, { description: 'One KPI of the catalogue.' })
  kpi(
    @Ctx() ctx: Context,
    @Arg('code', () => String, { description: 'Code of the KPI, such as `SLA_RESOLUTION`.' })
    code: string,
  ): KpiAnswer {
    return readKpi(ctx, code)
  }

  @Extensions({ ...answeredByData, ...exportedScorecard })
  @Query(() => ScorecardType, {
    description: 'Several KPIs for one period and scope: what a board page shows.',
  })
  scorecard(
    @Ctx() ctx: Context,
    @Args(() => ScorecardArgs) args: ScorecardArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readScorecard(ctx, args, scorecardWants(info))
  }

  @Extensions({ ...answeredByData, ...exportedReading })
  @Query(() => ReadingType, { description: 'One KPI for one period and scope.' })
  reading(
    @Ctx() ctx: Context,
    @Args(() => ReadingArgs) args: ReadingArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readReading(ctx, args, wantsIn(info))
  }

  @Extensions({ ...answeredByData, ...exportedSeries })
  @Query(() => SeriesType, {
    description: 'One KPI over consecutive periods, broken down and compared as asked.',
  })
  series(
    @Ctx() ctx: Context,
    @Args(() => SeriesArgs) args: SeriesArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readSeries(ctx, args, seriesWants(info))
  }

  @Extensions({ ...answeredByData, ...exportedRecords })
  @Query(() => RecordConnectionType, {
    description:
      'The records behind one part of a reading, newest first. Their number equals that part.',
  })
  records(@Ctx() ctx: Context, @Args(() => RecordsArgs) args: RecordsArgs) {
    return readRecords(ctx, args)
  }
}
