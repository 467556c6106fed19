import { describe, expect, test } from 'vitest'
import type { WholeAlert } from './alert.types.js'
import { changedSince, evidenceCourse, periodsAround } from './evidence-course.js'
import { evidenceFacts } from './evidence-facts.js'

const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']
const labels = ['January', 'February', 'March', 'April', 'May', 'June']
type Series = Parameters<typeof evidenceCourse>[0]
const seriesOf = (...values: (number | null)[]) =>
  ({
    kpi: { name: 'Promises kept', unit: 'RATIO', better: 'HIGHER' },
    periods: months.map((month, index) => ({ start: `${month}-01`, label: labels[index] })),
    lines: [{ points: values.map(value => ({ value, n: 50, status: 'FINAL' })), targets: [] }],
  }) as unknown as Series
const alertOf = (evidence: Partial<WholeAlert['evidence']> = {}) =>
  ({
    grain: 'MONTH',
    ruleVersion: 3,
    evidence: {
      unit: 'RATIO',
      period: { start: '2026-04-01', end: '2026-05-01', label: 'April' },
      value: 0.6,
      numerator: 30,
      denominator: 50,
      n: 50,
      interval: { low: 0.46, high: 0.72, level: 0.95 },
      side: 'WORSE',
      finding: { rule: 'BEYOND', numbers: [{ name: 'chancePeriods', value: 741 }] },
      usualRange: {
        centre: 0.9,
        low: 0.8,
        high: 1,
        from: 'February',
        periods: 12,
        autocorrelation: null,
      },
      target: {
        version: '7',
        reference: 'from IT',
        target: 0.95,
        red: 0.9,
        gap: -0.35,
        isMet: false,
      },
      drivers: null,
      raisedFor: null,
      ...evidence,
    },
  }) as WholeAlert

describe('the course around an alert', () => {
  const course = (alert: WholeAlert, ...values: (number | null)[]) =>
    evidenceCourse(seriesOf(...values), alert, 'Promises kept')

  test('has the usual range from its first period to the one that fired, and no further', () => {
    const { points } = course(alertOf(), 0.9, 0.9, 0.9, 0.6, 0.9, 0.9)
    expect(points.map(({ usual }) => usual !== null)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ])
  })

  test('marks the point that fired, and all of a run', () => {
    const marked = (alert: WholeAlert) =>
      course(alert, 0.9, 0.7, 0.7, 0.6, 0.9, 0.9).points.map(({ signal }) => signal)
    expect(marked(alertOf())).toEqual([null, null, null, 'WORSENING', null, null])
    const run = { rule: 'RUN', numbers: [{ name: 'length', value: 3 }] } as const
    expect(
      marked(alertOf({ finding: { ...run, numbers: [...run.numbers] }, side: 'BETTER' })),
    ).toEqual([null, 'IMPROVING', 'IMPROVING', 'IMPROVING', null, null])
  })

  test('has the value as it was when the alert fired, and says what it is by now', () => {
    const values = [0.9, 0.9, 0.9, 0.66, 0.9, 0.9]
    expect(course(alertOf(), ...values).points[3]?.value).toBe(0.6)
    expect(changedSince(seriesOf(...values), alertOf())).toBe(0.66)
    expect(changedSince(seriesOf(0.9, 0.9, 0.9, 0.6), alertOf())).toBeNull()
  })

  test('ends with the last value that there is', () => {
    expect(course(alertOf(), 0.9, 0.9, 0.9, 0.6, 0.9, null).points).toHaveLength(5)
    expect(periodsAround(alertOf())).toEqual({
      grain: 'MONTH',
      from: '2024-02-01',
      to: '2027-01-30',
    })
  })
})

describe('the evidence', () => {
  const facts = (alert: WholeAlert) =>
    Object.fromEntries(evidenceFacts(alert).map(({ name, text }) => [name, text]))

  test('gives every number in the unit that it has', () => {
    expect(facts(alertOf())).toMatchObject({
      Value: '60.0% (30 of 50)',
      '95% interval': '46.0% to 72.0%',
      'By chance once in so many periods': '741',
      'Usual range': '80.0% to 100.0%',
      Outcome: 'Missed by 35.0 pp',
      'Agreed for': 'from IT, version 7',
      'Settings of the rule': 'Version 3',
    })
    const numbers = [
      { name: 'slope', value: -0.012 },
      { name: 'p', value: 0.00412 },
      { name: 'chance', value: 0.2 },
    ]
    expect(facts(alertOf({ finding: { rule: 'TREND', numbers } }))).toMatchObject({
      'Change a period': '−1.2 pp',
      'Probability without any trend': '0.00412',
      'Chance to meet the target': '20.0%',
    })
  })

  test('says what there was not', () => {
    expect(facts(alertOf({ usualRange: null, target: null }))).toMatchObject({
      'Usual range': 'None yet: too few periods',
      Target: 'None was agreed',
    })
  })
})
