import { describe, expect, test } from 'vitest'
import { caseNamed } from '../../testing/reference-cases.js'
import { nhs } from './nhs.js'
import { runOnOneSide } from './patterns/run-on-one-side.js'
import { signalsOf } from './run-rule.js'

const found = (z: readonly number[]) =>
  signalsOf(z, nhs).map(({ rule, at, side }) => `${rule} ${at} ${side}`)

describe('the rules of Making Data Count', () => {
  test('nhs-shift-7', () => {
    const { input, expected } = caseNamed('nhs-shift-7')
    const distances = input.values.map((value: number) => value - input.centre)
    const hits = runOnOneSide(distances, input.runLength)
    expect(hits.map(({ at }) => at + 1)).toEqual(expected.completedAt1Based)
    const shifts = signalsOf(distances, nhs).filter(({ rule }) => rule === 'NHS_SHIFT')
    expect(shifts.map(({ at }) => at + 1)).toEqual(expected.completedAt1Based)
  })

  test('a trend takes seven points', () => {
    const falling = [0.3, 0.2, 0.1, 0, -0.1, -0.2]
    expect(found(falling)).toEqual([])
    expect(found([...falling, -0.3])).toEqual(['NHS_TREND 6 LOW'])
  })

  test('two of three in the outer third, all three on one side, in any order', () => {
    expect(found([2.5, 2.2, 0.1])).toEqual(['NHS_OUTER_THIRD 2 HIGH'])
    expect(found([-0.1, -2.5, -2.2])).toEqual(['NHS_OUTER_THIRD 2 LOW'])
    expect(found([2.5, -0.1, 2.2])).toEqual([])
    expect(found([2.5, 0, 2.2])).toEqual([])
  })

  test('a point beyond the limit is not in the outer third, one on it is', () => {
    expect(found([2.5, 3.1, 0.1])).toEqual(['NHS_BEYOND 1 HIGH'])
    expect(found([2.5, 3, 0.1])).toEqual(['NHS_OUTER_THIRD 2 HIGH'])
  })
})
