// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import StaleNotice from './StaleNotice.vue'

const freshness = {
  lastRecordedAt: '2026-11-01T03:00:00Z',
  lastSourceUpdateAt: '2026-10-31T20:15:00Z',
  isStale: true,
  tickets: 10,
  withoutSla: 0,
  withoutRequester: 0,
}
const shown = (change: Partial<typeof freshness> = {}) =>
  mount(StaleNotice, {
    props: { freshness: { ...freshness, ...change }, timeZone: 'Europe/Amsterdam' },
  }).text()

test('data that is out of date is said, with the moment after which everything is missing', () => {
  expect(shown()).toContain('out of date')
  expect(shown()).toContain('31 Oct 2026, 21:15')
})

test('fresh data has no notice', () => {
  expect(shown({ isStale: false })).toBe('')
})
