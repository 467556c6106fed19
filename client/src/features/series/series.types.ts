import type { KpiBreakdownQuery, KpiSeriesQuery } from '@steerboard/schema'

/** A series broken down by groups, one period each. */
export type Series = KpiBreakdownQuery['series']
export type SeriesPoint = Series['lines'][number]['points'][number]

/** A series over time, with what its control chart says. */
export type CourseSeries = KpiSeriesQuery['series']
export type Behaviour = NonNullable<CourseSeries['lines'][number]['behaviour']>
