import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addPacked } from './packed-histogram.js'

const pairs = fc.array(fc.tuple(fc.integer({ min: -1, max: 400 }), fc.integer({ min: -9, max: 9 })))
const written = (list: readonly (readonly number[])[]) =>
  `{${list.map(pair => `{${pair.join(',')}}`).join(',')}}`

test('a histogram that Postgres wrote is read bucket by bucket, and adds to what was there', () => {
  fc.assert(
    fc.property(pairs, pairs, (first, second) => {
      const buckets = new Map<number, number>()
      addPacked(buckets, written(first) + written(second))
      const expected = new Map<number, number>()
      for (const [bucket, count] of [...first, ...second])
        expected.set(bucket, (expected.get(bucket) ?? 0) + count)
      expect(buckets).toEqual(expected)
    }),
  )
})
