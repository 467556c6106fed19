import { describe, expect, test } from 'vitest'
import { addMonths } from '../calendar/local-date.js'
import { periodLabel } from '../calendar/period-label.js'
import { seededNoise } from '../testing/seeded-noise.js'
import { seriesOf } from '../testing/series-of.js'
import { behaviourOf } from './behaviour-of.js'
import { forecastOf, type SeriesForecast } from './forecast-of.js'
import type { KpiSeries } from './kpi-series.js'
import { forecastInWords, proposalInWords, trendInWords } from './outlook-in-words.js'
import { type SeriesTrend, trendOf } from './trend-of.js'

const nameOf = (start: string) => periodLabel('MONTH', start, 1)
const trend = (series: KpiSeries) =>
  trendInWords(series, trendOf(series, behaviourOf(series)) as SeriesTrend)
const steady = (length: number, low: number, high: number) =>
  Array.from({ length }, (_, index) => (index % 2 === 0 ? low : high))

describe('a trend in words', () => {
  test('has its slope, its interval nearest nothing first, and what it means', () => {
    const rise = Array.from({ length: 24 }, (_, index) => 100 + 3 * index)
    expect(trend(seriesOf('BACKLOG', rise))).toBe(
      'Rising by 3 a month over 18 months, for the worse (95% interval 3 to 3, values that follow one another allowed for).',
    )
    expect(trend(seriesOf('VOLUME_OPENED', rise.toReversed()))).toMatch(
      /^Falling by 3 a month over 18 months \(/,
    )
  })

  test('is said to be none', () => {
    expect(trend(seriesOf('BACKLOG', steady(20, 1, 2)))).toBe(
      'No steady rise or fall over the last 18 months.',
    )
  })
})

describe('a forecast in words', () => {
  const words = (values: number[], chance: number | null = null) => {
    const series = seriesOf('BACKLOG', values)
    const starts = [0, 1, 2].map(step => addMonths('2023-01-01', values.length + step))
    const forecast = forecastOf(series, behaviourOf(series), starts) as SeriesForecast
    return forecastInWords(series, forecast, { nameOf, chance })
  }

  test('says the last period, with the range of four outcomes in five', () => {
    expect(words(Array.from({ length: 36 }, (_, index) => 100 + 5 * index + (index % 3)))).toMatch(
      /^If nothing changes, 29\d in March 2026; four times in five between 2\d\d and \d{3}\.$/,
    )
  })

  test.each([
    [0.01, 'less than one in twenty'],
    [0.42, 'about 4 in 10'],
    [0.99, 'more than nineteen in twenty'],
  ])('says the chance to meet the target, no finer than it is known: %d', (chance, said) => {
    const rise = Array.from({ length: 36 }, (_, index) => 100 + 5 * index + (index % 3))
    expect(words(rise, chance)).toMatch(new RegExp(`with a chance of ${said}\\.$`))
  })

  test('says that there is none', () => {
    const noise = seededNoise(11)
    let value = 100
    const walk = Array.from({ length: 30 }, () => {
      value += noise()
      return value
    })
    expect(words(walk)).toMatch(/^No reliable forecast: over the last six months/)
  })
})

describe('a proposal in words', () => {
  const series = seriesOf('BACKLOG', steady(24, 90, 110))

  test('asks whether a lasting change explains a step', () => {
    expect(proposalInWords({ at: 12, reason: 'STEP', shift: -1.83 }, series, nameOf)).toBe(
      'Since January 2024 values lie on average 1.8 sigmas below the old average. If a lasting change of how the work is done explains it, start new limits there.',
    )
  })

  test('names the change on record', () => {
    expect(proposalInWords({ at: 12, reason: 'CHANGE', shift: 0.6 }, series, nameOf)).toMatch(
      /above the old average\. That follows a change on record: new limits from there may tell more\.$/,
    )
  })

  test('does not say how many sigmas where nothing moved before', () => {
    const shift = Number.POSITIVE_INFINITY
    expect(proposalInWords({ at: 12, reason: 'STEP', shift }, series, nameOf)).toContain(
      'lie on average above the old average',
    )
  })
})
