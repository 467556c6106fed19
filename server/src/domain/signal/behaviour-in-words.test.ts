import { describe, expect, test } from 'vitest'
import { seededNoise } from '../testing/seeded-noise.js'
import { type GivenPoint, seriesOf, share } from '../testing/series-of.js'
import { behaviourInWords } from './behaviour-in-words.js'
import { behaviourOf } from './behaviour-of.js'
import type { KpiSeries } from './kpi-series.js'

const steady = (length: number, low = 90, high = 110) =>
  Array.from({ length }, (_, index) => (index % 2 === 0 ? low : high))
const words = (points: readonly (GivenPoint | number | null)[], more: Partial<KpiSeries> = {}) => {
  const series = seriesOf('BACKLOG', points, more)
  return behaviourInWords(series, behaviourOf(series))
}

describe('a sentence about a point', () => {
  test('says when there is nothing to explain', () => {
    expect(words(steady(24))).toBe(
      'Inside the usual range of 47 to 153: do not explain single movements.',
    )
  })

  test('says which rule fired, what it means and how often chance does that', () => {
    expect(words([...steady(24), 200])).toBe(
      '200 is above the usual range of 47 to 153, for the worse; chance alone does that about once in 370 months.',
    )
    expect(words([...steady(24), ...steady(9, 95, 96)])).toBe(
      '9 months in a row below the average of 100, for the better; chance alone does that about once in 255 months.',
    )
    expect(words([...steady(24), 140, 140], { grain: 'WEEK' })).toBe(
      'Two of three weeks lie far above the average, for the worse, near the end of the usual range of 47 to 153.',
    )
  })

  test('does not call a change of a KPI without direction better or worse', () => {
    const series = seriesOf('VOLUME_OPENED', [...steady(24), 200])
    expect(behaviourInWords(series, behaviourOf(series))).toMatch(/^200 is above .* 153; chance/)
  })

  test('says why a point is not judged', () => {
    const usual = 'The usual range is 47 to 153.'
    const after = (point: GivenPoint | null) => words([...steady(24), point])
    expect(after({ value: 9, status: 'PROVISIONAL' })).toBe(`Not final, so not judged. ${usual}`)
    expect(after({ value: 9, status: 'LOW_SAMPLE' })).toBe(
      `Too few records, so not judged. ${usual}`,
    )
    expect(after(null)).toBe('No data.')
    expect(words([])).toBe('No data.')
    const thin = seriesOf('SLA_RESOLUTION', [
      ...Array.from({ length: 20 }, (_, index) => share(index % 2 === 0 ? 180 : 190, 200)),
      share(30, 40),
    ])
    expect(behaviourInWords(thin, behaviourOf(thin))).toMatch(/^Too few cases this month, so not/)
  })

  test('says how far a range on trial may be trusted, and that there is none yet', () => {
    expect(words(steady(9))).toMatch(/movements\. The range is on trial: it rests on 9 months\.$/)
    expect(words(steady(5))).toBe('No usual range yet: 5 of the 8 final months that it takes.')
  })

  test('says at which grain there is one', () => {
    expect(words(steady(30), { grain: 'DAY' })).toBe(
      'Days follow the rhythm of the week. Read it by the week to see its usual range.',
    )
    const shares = (n: number, of: number) => {
      const series = seriesOf(
        'SLA_RESOLUTION',
        Array.from({ length: 12 }, () => share(n, of)),
      )
      return behaviourInWords(series, behaviourOf(series))
    }
    expect(shares(48, 50)).toBe(
      'Too few cases in a month to tell a change from chance. Read it by the quarter to see its usual range.',
    )
    expect(shares(50, 50)).toBe('Too few cases in a month to tell a change from chance.')
  })

  test('says that the guard is on, and that the range follows the season', () => {
    const noise = seededNoise(3)
    let value = 100
    const drifting = Array.from({ length: 24 }, () => (value = 100 + 0.8 * (value - 100) + noise()))
    expect(words(drifting)).toMatch(
      /Values follow one another, so the range is wider and a run takes 12\.$/,
    )
    const seasonal = Array.from(
      { length: 36 },
      (_, index) => 100 + 9 * ((index * 5) % 12) + noise(),
    )
    expect(words(seasonal)).toMatch(/The range follows the season\.$/)
  })
})
