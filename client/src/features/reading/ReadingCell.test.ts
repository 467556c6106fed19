// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { cellReading } from '../../testing/readings.js'
import ReadingCell from './ReadingCell.vue'

const signOf = (variation: Parameters<typeof cellReading>[0]) =>
  mount(ReadingCell, { props: { reading: cellReading(variation) } })
    .get('.verdict')
    .text()

test('a figure is marked by its signal, and by nothing else', () => {
  expect(signOf({ variation: 'WORSENING' })).toBe('Worse than usual')
  expect(signOf({ variation: 'IMPROVING' })).toBe('Better than usual')
  expect(signOf({ variation: 'CHANGED' })).toBe('Unusual')
})

test('a figure that moves as usual has no sign, however far it moved', () => {
  expect(signOf({ variation: 'COMMON_CAUSE' })).toBe('')
  expect(signOf({ variation: null })).toBe('')
})

test('a figure that is withheld says so in its place, with the reason', () => {
  const reading = cellReading({ value: null, status: 'WITHHELD' })
  const cell = mount(ReadingCell, { props: { reading } })
  expect(cell.text()).toBe('Withheld')
  expect(cell.get('.mark').attributes('title')).toMatch(/^Fewer than five people answered/)
})
