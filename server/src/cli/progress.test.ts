import { expect, test } from 'vitest'
import { createProgress } from './progress.js'

function draw(isTTY: boolean, columns = 80) {
  const written: string[] = []
  const stream = { isTTY, columns, write: (text: string) => written.push(text) }
  return { progress: createProgress(stream), written }
}

test('a terminal shows a bar that redraws itself', () => {
  const { progress, written } = draw(true)
  progress.step({ label: 'Reading', done: 50, total: 100, unit: 'rows' })
  progress.end()
  expect(written).toEqual([
    '\r\x1b[2KReading  [############............]  50 % (50 of 100 rows)',
    '\n',
  ])
})

test('a bar never wraps in a narrow terminal', () => {
  const { progress, written } = draw(true, 20)
  progress.step({ label: 'Reading', done: 50, total: 100 })
  expect(written[0]?.replace('\r\x1b[2K', '')).toHaveLength(19)
})

test('elsewhere there is one plain line for each tenth', () => {
  const { progress, written } = draw(false)
  for (let done = 0; done <= 1000; done++) progress.step({ label: 'Reading', done, total: 1000 })
  expect(written).toHaveLength(11)
  expect(written.at(-1)).toBe('Reading: 100 % (1,000 of 1,000)\n')
})

test('work of unknown length tells its count now and then', () => {
  const { progress, written } = draw(false)
  for (let done = 0; done <= 250_000; done += 1000) progress.step({ label: 'Merging', done })
  expect(written).toEqual(['Merging: 0\n', 'Merging: 100,000\n', 'Merging: 200,000\n'])
})

test('work of no size at all is no division by zero', () => {
  const { progress, written } = draw(false)
  progress.step({ label: 'Reading', done: 0, total: 0 })
  expect(written).toEqual(['Reading: 0\n'])
})
