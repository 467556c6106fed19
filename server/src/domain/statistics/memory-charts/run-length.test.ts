import { expect, test } from 'vitest'
import { expectWithin } from '../../testing/expect-within.js'
import { caseNamed } from '../../testing/reference-cases.js'
import { gaussLegendre, solveRunLengths } from './integral-equation.js'
import { cusumRunLength, ewmaRunLength, shewhartRunLength } from './run-length.js'

test('arl-shewhart-3sigma', () => {
  const { input, expected, tolerance } = caseNamed('arl-shewhart-3sigma')
  expectWithin(shewhartRunLength(input.L), expected.arl0, tolerance)
})

test.each([
  ['arl-ewma-0.2-2.962', caseNamed('arl-ewma-0.2-2.962')],
  ['arl-ewma-0.2-2.86', caseNamed('arl-ewma-0.2-2.86')],
])('%s', (_, { input, expected, tolerance }) => {
  expectWithin(ewmaRunLength(input.lambda_, input.L), expected.arl0, tolerance)
})

test('arl-cusum-k0.5-h5', () => {
  const { input, expected, tolerance } = caseNamed('arl-cusum-k0.5-h5')
  expectWithin(cusumRunLength(input.k, input.h), expected.arl0, tolerance)
})

test('a decision interval of four sigmas alarms falsely far more often', () => {
  expect(cusumRunLength(0.5, 4)).toBeCloseTo(168, 0)
})

test('quadrature integrates a polynomial exactly', () => {
  const { nodes, weights } = gaussLegendre(5, 0, 2)
  const integral = nodes.reduce((sum, x, index) => sum + x ** 8 * Number(weights[index]), 0)
  expect(integral).toBeCloseTo(2 ** 9 / 9, 10)
})

test('elimination finds its pivot in another row', () => {
  const lengths = solveRunLengths([
    [1, -1],
    [-1, 0.5],
  ])
  // 0·a + 1·b = 1 and 1·a + 0.5·b = 1
  expect(lengths[1]).toBeCloseTo(1, 12)
  expect(lengths[0]).toBeCloseTo(0.5, 12)
})
