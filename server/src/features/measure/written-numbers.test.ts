import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numbersIn } from './written-numbers.js'

test('numbers that Postgres wrote are read as they are, NULL as 0', () => {
  const number = fc.option(fc.maxSafeInteger())
  fc.assert(
    fc.property(fc.array(number), numbers => {
      const text = `{${numbers.map(one => one ?? 'NULL').join(',')}}`
      expect(numbersIn(text)).toEqual(numbers.map(one => one || 0))
    }),
  )
})

test('histograms that were written one after the other are read as one', () => {
  expect(numbersIn('{{-1,2},{17,-3}}{{5,1}}')).toEqual([-1, 2, 17, -3, 5, 1])
  expect(numbersIn('{}')).toEqual([])
  expect(numbersIn(null)).toEqual([])
})
