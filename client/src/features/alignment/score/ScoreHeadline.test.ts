// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { Alignment } from '../alignment.types.js'
import ScoreHeadline from './ScoreHeadline.vue'

const given = (grade: 'A' | 'D'): Partial<Alignment> => ({
  score: 76.6,
  status: 'AT_RISK',
  confidence: { grade, value: 0.4 },
  badges: [{ kind: 'PARTIAL', text: 'Partial: 80 of 100 points can be judged' }],
  period: {
    grain: 'MONTH',
    start: '2026-04-01',
    end: '2026-05-01',
    label: 'April 2026',
    isRunning: false,
    cutAt: null,
  },
})
const shown = (grade: 'A' | 'D', isGuarded: boolean) =>
  mount(ScoreHeadline, { props: { alignment: given(grade) as Alignment, isGuarded } })

test('a score stands with its status, its confidence and what to know about it', () => {
  const text = shown('A', true).text()
  expect(text).toContain('77')
  expect(text).toContain('At risk')
  expect(text).toContain('Confidence A')
  expect(text).toContain('Partial: 80 of 100 points can be judged')
})

test('one that is hardly known is behind a click for executives, and for nobody else', async () => {
  const guarded = shown('D', true)
  expect(guarded.text()).not.toContain('77')
  expect(guarded.text()).not.toContain('At risk')
  await guarded.get('button').trigger('click')
  expect(guarded.text()).toContain('77')
  expect(shown('D', false).text()).toContain('77')
})
