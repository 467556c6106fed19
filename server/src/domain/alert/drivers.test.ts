import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rateAndMix } from './drivers.js'

const count = fc
  .record({ denominator: fc.nat(5000), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ denominator, share }) => ({ denominator, numerator: Math.round(denominator * share) }))
const child = fc.record({
  scope: fc.string(),
  label: fc.string(),
  before: count,
  now: count,
})
const ratio = (all: readonly { numerator: number; denominator: number }[]) =>
  all.reduce((sum, { numerator }) => sum + numerator, 0) /
  all.reduce((sum, { denominator }) => sum + denominator, 0)

test('rates and mix of all children sum to the change of the whole', () => {
  fc.assert(
    fc.property(fc.array(child, { minLength: 1, maxLength: 12 }), children => {
      const [before, now] = [ratio(children.map(c => c.before)), ratio(children.map(c => c.now))]
      fc.pre(Number.isFinite(before) && Number.isFinite(now))
      const sum = rateAndMix(children).reduce((total, { rate, mix }) => total + rate + mix, 0)
      expect(sum).toBeCloseTo(now - before, 10)
    }),
  )
})

test('a whole that only shifts its work has mix alone, one whose rates move alike rate alone', () => {
  const of = (scope: string, before: [number, number], now: [number, number]) => ({
    scope,
    label: scope,
    before: { numerator: before[0], denominator: before[1] },
    now: { numerator: now[0], denominator: now[1] },
  })
  const shifted = rateAndMix([of('GOOD', [90, 100], [45, 50]), of('BAD', [50, 100], [75, 150])])
  for (const { rate } of shifted) expect(rate).toBeCloseTo(0, 12)
  expect(shifted.reduce((sum, { mix }) => sum + mix, 0)).toBeCloseTo(0.6 - 0.7, 12)
  const moved = rateAndMix([of('A', [90, 100], [80, 100]), of('B', [50, 100], [40, 100])])
  for (const { mix } of moved) expect(mix).toBeCloseTo(0, 12)
})

test('without any case before or now there is nothing to explain', () => {
  const none = { numerator: 0, denominator: 0 }
  expect(rateAndMix([{ scope: 'A', label: 'A', before: none, now: none }])).toEqual([])
})
