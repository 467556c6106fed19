import { expect, test } from 'vitest'
import { type Answer, doneOf, type Item, isDone, needsEvidence, stepsOf } from './steps.js'

const item = (code: string, dimension: Item['dimension']): Item => ({
  code,
  dimension,
  dimensionName: dimension && `Dimension ${dimension}`,
  title: code,
  statement: 'It is so.',
  anchors: ['a', 'b', 'c', 'd', 'e'],
})
const answer = (score: number | null, evidence: string | null = null): Answer => ({
  item: 'D1.1',
  score,
  evidence,
})

test('there is a screen for each dimension, and one for what comes before AI', () => {
  const steps = stepsOf([
    item('D1.1', 'D1'),
    item('D2.1', 'D2'),
    item('D1.2', 'D1'),
    item('G1', null),
  ])
  expect(steps.map(({ key, items }) => [key, items.map(({ code }) => code)])).toEqual([
    ['D1', ['D1.1', 'D1.2']],
    ['D2', ['D2.1']],
    ['gate', ['G1']],
  ])
  expect(steps.at(-1)?.title).toBe('Before AI')
})

test('an item is done with a low score, with a higher one and its evidence, or where it cannot be judged', () => {
  expect(isDone(undefined, 3)).toBe(false)
  expect([isDone(answer(2), 3), isDone(answer(null), 3)]).toEqual([true, true])
  expect([isDone(answer(3), 3), isDone(answer(3, ' '), 3), isDone(answer(3, 'SLA'), 3)]).toEqual([
    false,
    false,
    true,
  ])
  expect([
    needsEvidence(answer(2), 3),
    needsEvidence(answer(3), 3),
    needsEvidence(undefined, 3),
  ]).toEqual([false, true, false])
})

test('what is done is counted by item', () => {
  const items = [item('D1.1', 'D1'), item('D1.2', 'D1')]
  const answers = new Map([
    ['D1.1', answer(1)],
    ['D1.2', answer(4)],
  ])
  expect([...doneOf({ items, evidenceFrom: 3 }, answers)]).toEqual(['D1.1'])
  expect([...doneOf({ items, evidenceFrom: 5 }, answers)]).toEqual(['D1.1', 'D1.2'])
})
