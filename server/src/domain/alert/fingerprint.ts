import type { AlertFamily } from './families.js'
import { type SeriesKey, seriesName } from './watched-series.js'

/**
 * What makes two findings the same alert: family, series, the segment of its limits, and what tells
 * apart several of one family. At most one alert with it is open at a time.
 */
export const fingerprintOf = (
  family: AlertFamily,
  series: SeriesKey & { segment: string },
  subject: string,
): string => [family, seriesName(series), series.segment, subject].join('|')
