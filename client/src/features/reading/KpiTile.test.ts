// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { mountAt } from '../../testing/mounted.js'
import { kpiLike, targetOfReading, tileReading } from '../../testing/readings.js'
import KpiTile from './KpiTile.vue'

const to = { name: 'kpi', params: { code: 'ANY_KPI' }, query: { department: 'IT' } }
const shown = async (change: Parameters<typeof tileReading>[0] = {}) =>
  (await mountAt(KpiTile, { reading: tileReading(change), to })).wrapper

test('a tile says value, judgement, what it was before and what it rests on', async () => {
  const text = (await shown()).text()
  expect(text).toContain('90.0%')
  expect(text).toContain('Worse than usual')
  expect(text).toContain('down 3.0 pp')
  expect(text).toContain('93.0% in September 2026')
  expect(text).toContain('371 of 412')
})

test('what a movement means is said by the control chart, where it judges the period', async () => {
  const usual = (await shown({ variation: 'COMMON_CAUSE' })).text()
  expect(usual).toContain('As usual')
  expect(usual).not.toContain('Worse')
  expect((await shown({ variation: null })).text()).toContain('Worse, down 3.0 pp')
})

test('what will become of the target is said in words', async () => {
  const target = targetOfReading({ assurance: 'WILL_MISS' })
  expect((await shown({ target })).text()).toContain('Target will be missed')
})

test('whether the target is met is said by a word, with the way to the motion', async () => {
  const target = targetOfReading({ certainty: 'MISSED_WITH_CONFIDENCE', isWaived: true })
  const tile = await shown({ target })
  expect(tile.text()).toContain('Missed')
  expect(tile.get('a[href="/motions/7"]').text()).toContain('target 95.0%')
  expect(tile.text()).toContain('a miss is waived · surely missed')
})

test('a target that nobody agreed has no motion to lead to', async () => {
  const tile = await shown({ target: targetOfReading({ motionId: null, isDerived: true }) })
  expect(tile.findAll('a')).toHaveLength(1)
  expect(tile.text()).toContain('derived from its services')
})

test('a tile leads to its KPI in the same scope and period', async () => {
  const link = (await shown()).get('a')
  expect(link.attributes('href')).toBe('/kpi/ANY_KPI?department=IT')
  expect(link.text()).toBe('Promises kept')
})

test('a month without records reads as no data, not as zero', async () => {
  const nothing = { value: null, numerator: 0, denominator: 0, n: 0, change: null, previous: null }
  const text = (await shown({ ...nothing, status: 'NO_DATA' })).text()
  expect(text).toContain('No data')
  expect(text).not.toMatch(/\d/)
  expect(text).not.toMatch(/\b0(\.0)?%/)
})

test('what too few people answered is said to be withheld, with how many they are', async () => {
  const nothing = { value: null, numerator: null, denominator: null, n: 4, change: null }
  const text = (await shown({ ...nothing, status: 'WITHHELD', variation: null })).text()
  expect(text).toContain('Fewer than five answers')
  expect(text).toContain('4 records')
  expect(text).not.toContain('No data')
})

test('a low sample is said in words with the number that would be needed', async () => {
  const wrapper = await shown({ isLowSample: true, status: 'LOW_SAMPLE', n: 7, variation: null })
  expect(wrapper.text()).toContain('Low sample')
  expect(wrapper.get('.mark[title]').attributes('title')).toContain('at least 30 needed')
})

test('a KPI of another unit is written in that unit', async () => {
  const wrapper = await shown({ kpi: kpiLike({ unit: 'SECONDS' }), value: 32_400, change: null })
  expect(wrapper.get('.value').text()).toBe('9.0 h')
})
