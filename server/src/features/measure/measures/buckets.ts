import { gamma, zeroBucket } from '../../../domain/statistics/log-bucket.js'

/**
 * SQL of the log bucket of a duration in whole seconds, the twin of `bucketOf` in the domain (a test
 * holds them together).
 */
export const bucketOf = (seconds: string): string =>
  `case when ${seconds} <= 0 then ${zeroBucket} else ceil(ln((${seconds})::float8) / ln(${gamma}::float8)) end`

/** Squares are kept in minutes so that a sum over a million tickets still fits a bigint. */
export const minutesSquared = (seconds: string): string =>
  `(round((${seconds}) / 60.0)::bigint * round((${seconds}) / 60.0)::bigint)`

/** Whole seconds between two instants. */
export const secondsBetween = (from: string, to: string): string =>
  `round(extract(epoch from (${to}) - (${from})))::bigint`

/** A condition as 1 or 0. */
export const oneIf = (condition: string): string => `(${condition})::int`
