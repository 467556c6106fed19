import { expect, test } from 'vitest'
import { judge } from './judge.js'

const levels = { direction: 'HIGHER', target: 0.9, red: 0.8, stretch: 0.95 } as const
const value = {
  value: 0.85,
  n: 400,
  interval: { low: 0.81, high: 0.88 },
  status: 'FINAL',
} as const

test('a final value is judged by contract and by what chance may do', () => {
  expect(judge(value, levels)).toEqual({
    status: 'AT_RISK',
    attainment: expect.closeTo(0.75, 12),
    certainty: 'MISSED_WITH_CONFIDENCE',
    isStretchReached: false,
  })
  expect(judge({ ...value, value: 0.96, interval: null }, levels)).toEqual({
    status: 'MET',
    attainment: 1.2,
    certainty: null,
    isStretchReached: true,
  })
})

test.each(['PROVISIONAL', 'LOW_SAMPLE', 'NO_DATA'] as const)('a %s one is not judged', status => {
  expect(judge({ ...value, status }, levels)).toEqual({
    status: 'UNKNOWN',
    attainment: null,
    certainty: null,
    isStretchReached: false,
  })
})
