import { expect, test } from 'vitest'
import { changesOf, emptyForm, formOf, monthsUntil } from './work-form.js'

const known = formOf({
  ...{ kind: 'SPEND', item: 'Networks', department: null, amount: 300 },
  months: [
    { month: '2026-04-01', amount: 100 },
    { month: '2026-05-01', amount: 200 },
  ],
})

test('a year is the running month and the twelve before it', () => {
  const months = monthsUntil('2026-02-17')
  expect([months[0], months[1], months.at(-1), months.length]).toEqual([
    ...['2026-02-01', '2026-01-01', '2025-02-01', 13],
  ])
})

test('only months that were typed otherwise are recorded', () => {
  const amounts = { ...known.amounts, '2026-05-01': '€ 2,500', '2026-06-01': ' ' }
  expect(changesOf({ ...known, amounts }, known)).toEqual({
    volumes: [{ item: 'Networks', month: '2026-05-01', amount: 2500 }],
    problems: {},
  })
})

test('a cost centre that goes to another department takes its months along', () => {
  const { volumes } = changesOf({ ...known, department: 'IT' }, known)
  expect(volumes.map(({ month, department }) => [month, department])).toEqual([
    ['2026-04-01', 'IT'],
    ['2026-05-01', 'IT'],
  ])
})

test('what is no number says so at its month', () => {
  const { problems } = changesOf({ ...emptyForm(), amounts: { '2026-05-01': 'much' } }, emptyForm())
  expect(problems['2026-05-01']).toMatch('May 2026')
})
