import { describe, expect, test } from 'vitest'
import { expectWithin } from '../testing/expect-within.js'
import { caseNamed } from '../testing/reference-cases.js'
import { levelsAbout } from './levels.js'
import { judgedOn, type Trajectory, targetOn } from './trajectory.js'

const targetForPeriod = (trajectory: Trajectory, end: string) => targetOn(trajectory, judgedOn(end))

describe('a target value over time', () => {
  test('glide-path-linear', () => {
    const { input, expected, tolerance } = caseNamed('glide-path-linear')
    const { evaluateAt, ...path } = input
    const glide: Trajectory = { shape: 'LINEAR', ...path }
    expectWithin(targetOn(glide, evaluateAt), expected.targetAtDate, tolerance)
    expectWithin(targetForPeriod(glide, '2026-07-01'), expected.targetAtDate, tolerance)
    expect(targetOn(glide, '2025-12-31')).toBe(input.baseline)
    expect(targetOn(glide, '2026-01-01')).toBe(input.baseline)
    expect(targetOn(glide, '2026-12-31')).toBe(input.target)
    expect(targetOn(glide, '2027-06-30')).toBe(input.target)
  })

  test('a glide path of no length is a step', () => {
    const path = { baseline: 1, baselineDate: '2026-03-01', target: 2, targetDate: '2026-03-01' }
    expect(targetOn({ shape: 'LINEAR', ...path }, '2026-02-28')).toBe(1)
    expect(targetOn({ shape: 'LINEAR', ...path }, '2026-03-01')).toBe(2)
  })

  test('constant is the same on every day', () => {
    expect(targetOn({ shape: 'CONSTANT', value: 0.95 }, '1999-01-01')).toBe(0.95)
  })

  test('steps hold from their day on, in whatever order they are written', () => {
    const steps = [
      { from: '2026-07-01', value: 0.95 },
      { from: '2026-01-01', value: 0.9 },
      { from: '2026-04-01', value: 0.92 },
    ]
    const on = (day: string) => targetOn({ shape: 'STEP', steps }, day)
    expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map(on)).toEqual([
      null,
      0.9,
      0.92,
      0.95,
    ])
  })

  test('a period with a step inside is judged by its last day', () => {
    const steps = [
      { from: '2026-01-01', value: 0.9 },
      { from: '2026-06-30', value: 0.95 },
    ]
    expect(targetForPeriod({ shape: 'STEP', steps }, '2026-07-01')).toBe(0.95)
    expect(targetForPeriod({ shape: 'STEP', steps }, '2026-06-30')).toBe(0.9)
  })

  test('a table has a value for its periods, and none elsewhere', () => {
    const rows = [
      { from: '2026-01-01', to: '2026-02-01', value: 10 },
      { from: '2026-02-01', to: '2026-03-01', value: 20 },
    ]
    expect(targetForPeriod({ shape: 'TABLE', rows }, '2026-02-01')).toBe(10)
    expect(targetForPeriod({ shape: 'TABLE', rows }, '2026-03-01')).toBe(20)
    expect(targetForPeriod({ shape: 'TABLE', rows }, '2026-04-01')).toBeNull()
  })
})

test('red and stretch keep their distance to a target that moves', () => {
  const levels = { direction: 'HIGHER', target: 95, red: 90, stretch: 98 } as const
  expect(levelsAbout(levels, 91)).toEqual({ ...levels, target: 91, red: 86, stretch: 94 })
  const plain = { direction: 'LOWER', target: 8, red: 12 } as const
  expect(levelsAbout(plain, 10)).toEqual({ ...plain, target: 10, red: 14 })
})
