import { unitOf } from '../kpi/define-kpi.js'
import { differenceInWords, valueInWords } from '../kpi/value-in-words.js'
import type { RebaselineProposal } from '../statistics/baseline/rebaseline-proposal.js'
import type { ForecastPoint, SeriesForecast } from './forecast-of.js'
import { grainNoun } from './grain-noun.js'
import type { KpiSeries } from './kpi-series.js'
import type { SeriesTrend } from './trend-of.js'

/** What a trend says, with its slope and how sure that is; also when there is none. */
export function trendInWords({ kpi, variant, grain }: KpiSeries, trend: SeriesTrend): string {
  const noun = grainNoun[grain]
  const periods = `${trend.to - trend.from + 1} ${noun}s`
  const { slope, interval, variation } = trend
  if (variation === 'COMMON_CAUSE') return `No steady rise or fall over the last ${periods}.`
  const unit = unitOf(kpi, variant)
  const size = (value: number) => differenceInWords(value, unit)
  const [near, far] = slope > 0 ? [interval.low, interval.high] : [interval.high, interval.low]
  const meaning = { IMPROVING: ', for the better', WORSENING: ', for the worse', CHANGED: '' }[
    variation
  ]
  const allowed = trend.method === 'HAMED_RAO' ? ', values that follow one another allowed for' : ''
  return `${slope > 0 ? 'Rising' : 'Falling'} by ${size(slope)} a ${noun} over ${periods}${meaning} (95% interval ${size(near)} to ${size(far)}${allowed}).`
}

export interface ForecastFrame {
  nameOf: (start: string) => string
  /** Probability of meeting the target at the end of the forecast; `null` without a target. */
  chance: number | null
}

/** What is to be expected at the end of the forecast, or that nothing is. */
export function forecastInWords(
  { kpi, variant, grain }: KpiSeries,
  { points, isReliable }: SeriesForecast,
  { nameOf, chance }: ForecastFrame,
): string {
  const last: ForecastPoint | undefined = points.at(-1)
  if (!isReliable || !last)
    return `No reliable forecast: over the last six ${grainNoun[grain]}s, expecting the same again would have done as well.`
  const said = (value: number) => valueInWords(value, unitOf(kpi, variant))
  const { low, high } = last.interval80
  const met = chance === null ? '' : ` The target is then met with a chance of ${inTen(chance)}.`
  return `If nothing changes, ${said(last.value)} in ${nameOf(last.start)}; four times in five between ${said(low)} and ${said(high)}.${met}`
}

/** No finer than the forecast is: in tenths, and never certain. */
function inTen(chance: number): string {
  if (chance < 0.05) return 'less than one in twenty'
  return chance > 0.95 ? 'more than nineteen in twenty' : `about ${Math.round(chance * 10)} in 10`
}

/** Why new limits should be considered. */
export function proposalInWords(
  { at, reason, shift }: RebaselineProposal,
  { points }: KpiSeries,
  nameOf: (start: string) => string,
): string {
  const since = nameOf(points[at]?.start ?? '')
  const where = shift > 0 ? 'above' : 'below'
  const far = Number.isFinite(shift) ? `${Math.abs(shift).toFixed(1)} sigmas ` : ''
  const cause =
    reason === 'CHANGE'
      ? 'That follows a change on record'
      : 'If a lasting change of how the work is done explains it'
  const what =
    reason === 'CHANGE' ? ': new limits from there may tell more.' : ', start new limits there.'
  return `Since ${since} values lie on average ${far}${where} the old average. ${cause}${what}`
}
