import type { MotionContentPartsFragment } from '@steerboard/schema'
import { describe, expect, test } from 'vitest'
import { inputOf } from './input-of.js'
import { emptyForm, formOf } from './motion-form.js'
import { problemsOf } from './problems-of.js'

const typed = emptyForm({
  kpi: 'ANY_KPI',
  service: 'MAIL',
  department: 'IT',
  value: '95',
  red: '90',
  effectiveFrom: '2026-05-01',
})

describe('what is typed', () => {
  test('is sent in the unit of the KPI, and what is empty is not sent', () => {
    expect(inputOf(typed, 'RATIO')).toEqual({
      problems: {},
      input: {
        subject: 'SET',
        kpi: 'ANY_KPI',
        grain: 'MONTH',
        scope: { service: 'MAIL' },
        kind: 'COMMITTED',
        terms: { shape: 'CONSTANT', value: 0.95, red: 0.9, stretch: null },
        effectiveFrom: '2026-05-01',
      },
    })
  })

  test('and is no number is told at its field', () => {
    const { problems } = inputOf({ ...typed, red: 'high' }, 'RATIO')
    expect(problems).toEqual({ red: 'This is no number. Write it like 94.5.' })
  })

  test('of a range needs all four levels', () => {
    const form = { ...typed, shape: 'RANGE' as const, low: '40', high: '60', redLow: '30' }
    expect(Object.keys(inputOf(form, 'RATIO').problems)).toEqual(['redHigh'])
  })

  test('in rows needs a day and a value in each', () => {
    const row = { from: '2026-05-01', to: '', value: '90', red: '', stretch: '' }
    const step = { ...typed, shape: 'STEP' as const, rows: [row] }
    expect(inputOf(step, 'RATIO').problems).toEqual({})
    expect(inputOf({ ...step, shape: 'TABLE' }, 'RATIO').problems).toHaveProperty('rows')
  })
})

test('a counter-proposal names the motion it answers in place of KPI and scope', () => {
  const { input } = inputOf({ ...typed, answers: '7' }, 'RATIO')
  expect(input).toMatchObject({ answers: '7', terms: { value: 0.95 } })
  expect(input).not.toHaveProperty('kpi')
  expect(input).not.toHaveProperty('scope')
})

test('a waiver names its target and proposes no levels', () => {
  const waiver = { ...typed, subject: 'WAIVE' as const, targetVersion: '3', owner: 'p1' }
  const { input } = inputOf(waiver, 'RATIO')
  expect(input).toEqual({
    subject: 'WAIVE',
    targetVersion: '3',
    owner: 'p1',
    effectiveFrom: '2026-05-01',
  })
})

test('a motion that is written on is sent as it was read', () => {
  const motion = {
    subject: 'SET',
    about: {
      kpi: 'ANY_KPI',
      variant: 'DEFAULT',
      unit: 'RATIO',
      grain: 'MONTH',
      scope: { department: { code: 'IT' }, service: null, priority: 'HIGH' },
    },
    terms: {
      shape: 'LINEAR',
      value: 0.95,
      red: 0.9,
      stretch: 0.98,
      baselineValue: 0.88,
      baselineDate: '2026-01-01',
      targetDate: '2026-12-31',
      range: null,
      tabled: [],
    },
    kind: 'ASPIRATIONAL',
    effectiveFrom: '2026-05-01',
    effectiveTo: null,
    reviewDate: '2027-05-01',
    rationale: 'Because.',
  } as unknown as MotionContentPartsFragment
  expect(inputOf(formOf(motion), 'RATIO').input).toEqual({
    subject: 'SET',
    kpi: 'ANY_KPI',
    variant: 'DEFAULT',
    grain: 'MONTH',
    scope: { department: 'IT', priority: 'HIGH' },
    kind: 'ASPIRATIONAL',
    terms: {
      shape: 'LINEAR',
      value: 0.95,
      red: 0.9,
      stretch: 0.98,
      baselineValue: 0.88,
      baselineDate: '2026-01-01',
      targetDate: '2026-12-31',
    },
    effectiveFrom: '2026-05-01',
    reviewDate: '2027-05-01',
    rationale: 'Because.',
  })
})

test('what the server refuses lands at its field', () => {
  const refused = { title: '', detail: '', allowed: [], canRetry: false }
  const of = (argument: string) =>
    problemsOf({ ...refused, problems: [{ argument, message: 'No.' }] })
  expect(of('input.terms.red')).toEqual({ red: 'No.' })
  expect(of('input.terms.tabled.to')).toEqual({ rows: 'No.' })
  expect(of('input.decisionReference')).toEqual({ decisionReference: 'No.' })
  expect(problemsOf(undefined)).toEqual({})
})
