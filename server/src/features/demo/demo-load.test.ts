import { expect, test } from 'vitest'
import { labelOf, loadFromLabels } from './demo-load.js'
import { timelineOf } from './story/timeline.js'

const now = new Date('2026-11-22T13:00:00Z')
const timeline = timelineOf(now)

test('an interrupted load is recognised by what it left in the history of imports', () => {
  const load = { seed: 'some "seed"', scale: 0.05 }
  const labels = timeline.months.slice(0, 3).map(month => labelOf(load, timeline, month))
  const found = loadFromLabels(['servicenow.csv', ...labels])
  expect(found).toMatchObject({ ...load, loaded: ['2023-11', '2023-12', '2024-01'] })
  expect(found && timelineOf(found.now)).toEqual(timeline)
})

test('imports of other data are no demo', () => {
  expect(loadFromLabels(['servicenow.csv', 'Demo organisation'])).toBeNull()
})
