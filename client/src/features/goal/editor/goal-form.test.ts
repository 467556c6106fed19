import { expect, test } from 'vitest'
import { emptyForm, inputOf, problemsOf } from './goal-form.js'

const whole = { title: 'Shorter waits', startsOn: '2026-01-01', endsOn: '2026-07-01' }
const sent = (given: Parameters<typeof emptyForm>[0]) =>
  inputOf(emptyForm({ ...whole, ...given }), () => 'RATIO')

test('what is sent is what a goal of that kind has', () => {
  const own = sent({ owner: 'p', department: 'IT', team: 'desk', serves: 'G/7' }).input
  expect(own).toEqual({ ...whole, kind: 'PERSON', why: '', goal: '7' })
  const team = sent({
    kind: 'TEAM',
    owner: 'p',
    department: 'IT',
    team: 'desk',
    serves: 'O/3',
  }).input
  expect(team).toMatchObject({ owner: 'p', team: 'desk', objective: '3' })
  expect(team).not.toHaveProperty('department')
})

test('a way of a KPI is typed in its unit, and one of a number as it is', () => {
  const way = { kpi: 'K', baseline: '70', target: '82,5' }
  expect(sent({ ...way, by: 'KPI', place: 'S/MAIL' }).input.measure).toEqual({
    ...{ by: 'KPI', kpi: 'K', scope: { service: 'MAIL' }, baseline: 0.7, target: 0.825 },
  })
  expect(sent({ ...way, by: 'NUMBER', unit: 'calls' }).input.measure).toEqual({
    ...{ by: 'NUMBER', unit: 'calls', baseline: 70, target: 82.5 },
  })
  expect(sent({ by: 'KPI', kpi: 'K' }).input.measure).toEqual({ by: 'KPI', kpi: 'K', scope: {} })
})

test('what is missing or no number is said at its field', () => {
  expect(sent({ title: '', by: 'NUMBER', target: 'much' }).problems).toEqual({
    title: 'A goal needs a title.',
    target: 'This is no number.',
  })
  expect(sent({ by: 'KPI' }).problems).toEqual({ kpi: 'Choose a KPI.' })
})

test('a refusal stands at the field that it is about', () => {
  const at = (argument: string) => Object.keys(problemsOf([{ argument, message: 'No.' }]))[0]
  expect(['input.endsOn', 'input.goal', 'input.measure.kpi', 'input.measure'].map(at)).toEqual([
    ...['endsOn', 'serves', 'kpi', 'target'],
  ])
})
