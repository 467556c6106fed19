import { describe, expect, test } from 'vitest'
import { addMonths } from '../calendar/local-date.js'
import { seededNoise } from '../testing/seeded-noise.js'
import { seriesOf, share } from '../testing/series-of.js'
import { behaviourOf, scaleOfBehaviour } from './behaviour-of.js'
import { chanceOfMeeting, type ForecastPoint, forecastOf } from './forecast-of.js'
import type { KpiSeries } from './kpi-series.js'
import { trendOf } from './trend-of.js'

const rise = (length: number, step = 1) =>
  Array.from({ length }, (_, index) => 100 + step * index + (index % 3))
const level = (length: number) => Array.from({ length }, (_, index) => 100 + ((index * 7) % 5))
const trend = (series: KpiSeries) => trendOf(series, behaviourOf(series))
const pointsAhead = (series: KpiSeries) => ahead(series)?.points ?? []
const ahead = (series: KpiSeries, periods = 6) => {
  const next = Array.from({ length: periods }, (_, step) =>
    addMonths('2023-01-01', series.points.length + step),
  )
  return forecastOf(series, behaviourOf(series), next)
}

describe('the trend of a series', () => {
  test('is its slope per period, for the worse where lower is better', () => {
    const found = trend(seriesOf('BACKLOG', rise(24)))
    expect(found).toMatchObject({ from: 6, to: 23, variation: 'WORSENING' })
    expect(found?.slope).toBeCloseTo(1, 6)
    expect(Number(found?.p)).toBeLessThan(0.01)
  })

  test('is none worth showing where nothing rises or falls throughout', () => {
    expect(trend(seriesOf('BACKLOG', level(24)))?.variation).toBe('COMMON_CAUSE')
    expect(
      trend(
        seriesOf(
          'BACKLOG',
          level(24).map(() => 5),
        ),
      )?.variation,
    ).toBe('COMMON_CAUSE')
  })

  test('of values that follow one another is tested for that', () => {
    const noise = seededNoise(2)
    let value = 100
    const drifting = Array.from({ length: 24 }, () => (value += noise()))
    expect(trend(seriesOf('BACKLOG', drifting))?.method).toBe('HAMED_RAO')
    expect(trend(seriesOf('BACKLOG', level(24)))?.method).toBe('MANN_KENDALL')
  })

  test('is that of the segment in force, and unknown below twelve final values', () => {
    const stepped = [...rise(24), ...level(13)]
    expect(trend(seriesOf('BACKLOG', stepped, { segmentStarts: [24] }))?.from).toBe(24)
    expect(trend(seriesOf('BACKLOG', stepped, { segmentStarts: [26] }))).toBeNull()
    expect(trend(seriesOf('BACKLOG', rise(11)))).toBeNull()
    expect(trend(seriesOf('BACKLOG', []))).toBeNull()
    expect(trend(seriesOf('BACKLOG', rise(19), { grain: 'WEEK' }))).toBeNull()
  })

  test('leaves out what is provisional', () => {
    const provisional = { value: 9999, status: 'PROVISIONAL' } as const
    const found = trend(seriesOf('BACKLOG', [...rise(18), provisional]))
    expect(found).toMatchObject({ from: 0, to: 17 })
  })
})

describe('the forecast of a series', () => {
  test('goes six periods ahead and widens', () => {
    const found = ahead(seriesOf('BACKLOG', rise(36, 5)))
    expect(found?.isReliable).toBe(true)
    const width = ({ interval80: { low, high } }: ForecastPoint) => high - low
    const points = found?.points ?? []
    expect(points.map(({ start }) => start)).toEqual([
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
      '2026-05-01',
      '2026-06-01',
    ])
    expect(width(points[5] as ForecastPoint)).toBeGreaterThan(width(points[0] as ForecastPoint))
    expect(points[0]?.value).toBeGreaterThan(270)
  })

  test('is not given where "the same again" does as well', () => {
    const noise = seededNoise(11)
    let value = 100
    const walk = Array.from({ length: 30 }, () => (value += noise()))
    expect(ahead(seriesOf('BACKLOG', walk))).toMatchObject({ isReliable: false, points: [] })
  })

  test('rests on final values without a gap', () => {
    expect(ahead(seriesOf('BACKLOG', [...rise(11, 5), null, ...rise(11, 5)]))).toBeNull()
    expect(ahead(seriesOf('BACKLOG', [...rise(12, 5), null]))?.points.length).toBeGreaterThan(0)
    expect(ahead(seriesOf('BACKLOG', []))).toBeNull()
  })

  test('of shares stays within 0 and 1, of durations above nothing', () => {
    const shares = Array.from({ length: 24 }, (_, index) => share(700 + index * 12, 1000))
    for (const { interval95 } of ahead(seriesOf('SLA_RESOLUTION', shares))?.points ?? [])
      expect(interval95.high).toBeLessThanOrEqual(1)
    const shorter = Array.from({ length: 24 }, (_, index) => 40_000 * 0.8 ** index)
    const found = ahead(seriesOf('TTR_MEDIAN', shorter))
    expect(found?.isReliable).toBe(true)
    for (const { interval95 } of found?.points ?? []) expect(interval95.low).toBeGreaterThan(0)
  })
})

describe('the chance to meet a target', () => {
  const series = seriesOf('BACKLOG', rise(36, 5))
  const scale = scaleOfBehaviour(series, behaviourOf(series))
  const [point] = pointsAhead(series) as [ForecastPoint]
  const chance = (direction: 'HIGHER' | 'LOWER', target: number) =>
    chanceOfMeeting(scale, point, { direction, target, red: target })

  test('is even at the forecast itself, and turns with the direction', () => {
    expect(chance('LOWER', point.value)).toBeCloseTo(0.5, 9)
    expect(chance('LOWER', point.interval80.high)).toBeCloseTo(0.9, 6)
    expect(chance('HIGHER', point.interval80.high)).toBeCloseTo(0.1, 6)
  })

  test('of a range is that of lying between its ends', () => {
    const { low, high } = point.interval80
    const range = { direction: 'RANGE', low, high, redLow: low - 1, redHigh: high + 1 } as const
    expect(chanceOfMeeting(scale, point, range)).toBeCloseTo(0.8, 6)
  })

  test('of shares is worked out on their own scale', () => {
    const shares = Array.from({ length: 24 }, (_, index) => share(700 + index * 12, 1000))
    const given = seriesOf('SLA_RESOLUTION', shares)
    const [first] = pointsAhead(given) as [ForecastPoint]
    const own = scaleOfBehaviour(given, behaviourOf(given))
    const levels = (target: number) => ({ direction: 'HIGHER', target, red: 0 }) as const
    expect(chanceOfMeeting(own, first, levels(first.value))).toBeCloseTo(0.5, 9)
    expect(chanceOfMeeting(own, first, levels(1))).toBe(0)
  })
})
