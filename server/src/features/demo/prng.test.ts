import { expect, test } from 'vitest'
import { randomStream } from './prng.js'

const draw = (count: number, of: () => number) => Array.from({ length: count }, of)
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length

test('equal paths give equal streams, other paths other streams', () => {
  const [a, b, c] = [randomStream('x', 1), randomStream('x', 1), randomStream('x', 2)]
  const first = draw(50, a.next)
  expect(draw(50, b.next)).toEqual(first)
  expect(draw(50, c.next)).not.toEqual(first)
})

test('uniform numbers are spread over [0, 1)', () => {
  const values = draw(20_000, randomStream('uniform').next)
  expect(mean(values)).toBeCloseTo(0.5, 1)
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...values)).toBeLessThan(1)
})

test.each([0.4, 5, 80])('counts with mean %d have this mean and variance', wanted => {
  const rng = randomStream('poisson', wanted)
  const values = draw(20_000, () => rng.poisson(wanted))
  const found = mean(values)
  const variance = mean(values.map(value => (value - found) ** 2))
  expect(found / wanted).toBeCloseTo(1, 1)
  expect(variance / wanted).toBeCloseTo(1, 1)
})

test('weights decide how often a key is drawn', () => {
  const rng = randomStream('weights')
  const drawn = Array.from({ length: 10_000 }, () => rng.weighted({ a: 3, b: 1, c: 0 }))
  expect(drawn.filter(key => key === 'a').length / 10_000).toBeCloseTo(0.75, 1)
  expect(drawn).not.toContain('c')
})

test('a log-normal draw has its median', () => {
  const rng = randomStream('log-normal')
  const below = draw(10_000, () => rng.logNormal(7, 1)).filter(value => value < 7).length
  expect(below / 10_000).toBeCloseTo(0.5, 1)
})
