import { describe, expect, test } from 'vitest'
import { seededNoise } from '../../testing/seeded-noise.js'
import { kruskalWallis } from './kruskal-wallis.js'
import { seasonFactors } from './season-factors.js'

describe('the Kruskal–Wallis test', () => {
  // Hollander and Wolfe (1973), 116, as in the example of R's kruskal.test:
  // chi-squared = 0.77143, df = 2, p-value = 0.68; digits from scipy.stats.kruskal.
  test('agrees with R on the clearance of dust', () => {
    const { statistic, p } = kruskalWallis([
      [2.9, 3.0, 2.5, 2.6, 3.2],
      [3.8, 2.7, 4.0, 2.4],
      [2.8, 3.4, 3.7, 2.2, 2.0],
    ])
    expect(statistic).toBeCloseTo(0.7714286, 6)
    expect(p).toBeCloseTo(0.6799647735788936, 9)
  })

  // By hand: ranks 1.5 1.5 3 | 4 5.5 5.5, H = 3.857143 ÷ (1 − 12 ÷ 210).
  test('corrects for ties', () => {
    expect(
      kruskalWallis([
        [1, 1, 2],
        [3, 4, 4],
      ]).statistic,
    ).toBeCloseTo(4.0909091, 6)
  })

  test('finds no difference where nothing differs', () => {
    expect(kruskalWallis([[1, 1], [1]])).toEqual({ statistic: 0, p: 1 })
  })

  test('needs two groups with values', () => {
    expect(() => kruskalWallis([[1]])).toThrow(RangeError)
    expect(() => kruskalWallis([[1], []])).toThrow('values in each')
  })
})

describe('the season of a series', () => {
  const noise = seededNoise(7)
  const months = (count: number, amountOf: (month: number) => number) =>
    Array.from({ length: count }, (_, index) => ({
      month: index % 12,
      value: amountOf(index % 12),
    }))

  test('is what each month usually is as a multiple of the usual one', () => {
    const values = months(36, month => (month === 11 ? 50 : 100) + month + noise() * 0.01)
    const factors = seasonFactors(values)
    expect(factors).toHaveLength(12)
    expect(factors?.[11]).toBeCloseTo(61 / (101 + 1 / 3), 2)
    expect(factors?.[0]).toBeCloseTo(100 / (101 + 1 / 3), 2)
  })

  test('is not moved by what comes after three years', () => {
    const values = months(36, month => 100 + 10 * month)
    const later = months(12, () => 900)
    expect(seasonFactors([...values, ...later])).toEqual(seasonFactors(values))
  })

  test('is none below three years, in noise, or about zero', () => {
    expect(seasonFactors(months(35, month => 100 + month))).toBeNull()
    expect(seasonFactors(months(36, () => 100 + noise()))).toBeNull()
    expect(seasonFactors(months(36, month => month - 5.5))).toBeNull()
    expect(seasonFactors(Array.from({ length: 40 }, () => ({ month: 3, value: 1 })))).toBeNull()
  })
})
