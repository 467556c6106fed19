import { expect, test } from 'vitest'
import { autocorrelation } from '../autocorrelation.js'
import { autocorrelationGuard } from './autocorrelation-guard.js'

// numpy: sum((x[1:] - m) * (x[:-1] - m)) / sum((x - m)**2)
test('autocorrelation divides by the whole series, as acf of R', () => {
  expect(autocorrelation([1, 2, 3, 4, 5], 1)).toBeCloseTo(0.4, 12)
  expect(autocorrelation([1, 2, 3, 4, 5], 2)).toBeCloseTo(-0.1, 12)
  expect(autocorrelation([1, -1, 1, -1], 1)).toBeCloseTo(-0.75, 12)
})

test('a series that never moves has none', () => {
  expect(autocorrelation([2, 2, 2], 1)).toBe(0)
})

test('the guard is off for independent and for alternating values', () => {
  const off = { isOn: false, sigmaFactor: 1, runLength: 8 }
  expect(autocorrelationGuard([1, 3, 2, 1, 3, 1, 2])).toMatchObject(off)
  expect(autocorrelationGuard([1, -1, 1, -1, 1, -1])).toMatchObject(off)
})

test('the guard widens sigma and lengthens the run when values follow one another', () => {
  const guard = autocorrelationGuard([1, 2, 3, 4, 5])
  expect(guard).toMatchObject({ isOn: true, runLength: 12 })
  expect(guard.sigmaFactor).toBeCloseTo(1 / Math.sqrt(0.6), 12)
})

test('the guard never more than doubles sigma', () => {
  const rise = Array.from({ length: 60 }, (_, index) => index)
  expect(autocorrelationGuard(rise).correlation).toBeGreaterThan(0.9)
  expect(autocorrelationGuard(rise).sigmaFactor).toBe(2)
})
