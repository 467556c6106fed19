import type { KpiSeriesQuery } from '@steerboard/schema'

export type Series = KpiSeriesQuery['series']
export type SeriesPoint = Series['lines'][number]['points'][number]
