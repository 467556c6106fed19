import { expect, test } from 'vitest'
import { clampInterval } from './interval.js'

test('an interval is cut to what can be', () => {
  expect(clampInterval({ low: -5, high: 50 }, 0, 10)).toEqual({ low: 0, high: 10 })
  expect(clampInterval({ low: 2, high: 3 }, 0, 10)).toEqual({ low: 2, high: 3 })
})
