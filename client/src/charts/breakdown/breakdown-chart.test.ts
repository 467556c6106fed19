import { expect, test } from 'vitest'
import { plainTheme } from '../../testing/theme.js'
import { type Breakdown, breakdownConfig, breakdownRange } from './breakdown-chart.js'

const rows = [
  { name: 'Printing', value: 0.84, interval: { low: 0.78, high: 0.89 }, isFirm: true },
  { name: 'Telephony', value: 0.97, interval: { low: 0.8, high: 0.99 }, isFirm: false },
]
const shares: Breakdown = { rows, unit: 'RATIO', whole: 0.9 }
const counts: Breakdown = {
  rows: [{ name: 'Printing', value: 40, interval: null, isFirm: true }],
  unit: 'COUNT',
  whole: 90,
}

test('bars start at zero', () => {
  expect(breakdownRange(counts).min).toBe(0)
  expect(breakdownConfig(counts, plainTheme).data.datasets[0]).toMatchObject({ type: 'bar' })
})

test('shares are dots with their interval, so that no bar is cut off', () => {
  const [dots, interval] = breakdownConfig(shares, plainTheme).data.datasets
  expect(dots).toMatchObject({ showLine: false, data: [0.84, 0.97] })
  expect(interval?.data).toEqual([
    [0.78, 0.89],
    [0.8, 0.99],
  ])
})

test('what is not final or rests on little is hollow', () => {
  const [dots] = breakdownConfig(shares, plainTheme).data.datasets
  expect(dots).toMatchObject({ pointBackgroundColor: ['blue', 'white'] })
})

test('the whole is compared with parts of a share, not with parts of a count', () => {
  expect(breakdownConfig(shares, plainTheme).plugins).toHaveLength(1)
  expect(breakdownConfig(counts, plainTheme).plugins).toHaveLength(0)
})
