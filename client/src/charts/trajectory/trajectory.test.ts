import { expect, test } from 'vitest'
import { plainTheme } from '../../testing/theme.js'
import {
  type Trajectory,
  type TrajectoryStep,
  trajectoryConfig,
  trajectoryRange,
} from './trajectory.js'

const step = (change: Partial<TrajectoryStep> = {}): TrajectoryStep => ({
  label: 'May 2026',
  value: null,
  isFinal: false,
  inForce: null,
  target: null,
  red: null,
  stretch: null,
  range: null,
  ...change,
})
const drawn = (steps: TrajectoryStep[], change: Partial<Trajectory> = {}): Trajectory => ({
  name: 'Promises kept',
  unit: 'RATIO',
  steps,
  usual: null,
  isStraight: false,
  ...change,
})
const lineOf = (trajectory: Trajectory, label: string) =>
  trajectoryConfig(trajectory, plainTheme).data.datasets.find(line => line.label === label)
const past = step({ value: 0.9, isFinal: true })
const ahead = step({ target: 0.95, red: 0.9, stretch: 0.98 })

test('values end where the periods to come begin, and levels begin where the target does', () => {
  expect(lineOf(drawn([past, ahead]), 'Promises kept')?.data).toEqual([0.9, null])
  expect(lineOf(drawn([past, ahead]), 'Proposed')?.data).toEqual([null, 0.95])
})

test('a value that is not final is hollow', () => {
  const line = lineOf(drawn([past, step({ value: 0.8 })]), 'Promises kept')
  expect(line?.pointBackgroundColor).toEqual(['blue', 'white'])
})

test('red and stretch are told from the target by their dashes', () => {
  const trajectory = drawn([ahead])
  const dashes = ['Proposed', 'Red', 'Stretch'].map(label => lineOf(trajectory, label)?.borderDash)
  expect(new Set(dashes.map(String)).size).toBe(3)
})

test('a path is straight, all else goes in steps', () => {
  expect(lineOf(drawn([ahead]), 'Proposed')).toMatchObject({ stepped: 'middle' })
  expect(lineOf(drawn([ahead], { isStraight: true }), 'Proposed')).not.toHaveProperty('stepped')
})

test('a range has four lines and no target', () => {
  const range = { low: 0.4, high: 0.6, redLow: 0.3, redHigh: 0.7 }
  const trajectory = drawn([step({ range })])
  expect(lineOf(trajectory, 'Proposed')).toBeUndefined()
  expect(lineOf(trajectory, 'Red above')?.data).toEqual([0.7])
})

test('the scale holds values, levels and the usual range', () => {
  const { min, max } = trajectoryRange(drawn([past, ahead], { usual: { low: 0.7, high: 0.92 } }))
  expect(min).toBeLessThanOrEqual(0.7)
  expect(max).toBeGreaterThanOrEqual(0.98)
})
