import { expect, test } from 'vitest'
import { backTestCourse, type Episode, historyOf, testScopes } from './back-test.js'

const months = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']
type Series = Parameters<typeof backTestCourse>[0]
const series = {
  kpi: { name: 'Promises kept', unit: 'RATIO', better: 'HIGHER' },
  periods: months.map(start => ({ start, label: start })),
  lines: [
    {
      points: [null, 0.9, 0.7, 0.9].map(value => ({ value, n: 10, status: 'FINAL' })),
      targets: [null, null, { value: 0.95 }, { value: 0.95 }],
    },
  ],
} as unknown as Series
const episode = (change: Partial<Episode>): Episode => ({
  from: '2026-03-01',
  fromLabel: 'March 2026',
  to: null,
  toLabel: null,
  severity: 'WARNING',
  isImprovement: false,
  text: '',
  ...change,
})
const signals = (...episodes: Episode[]) =>
  backTestCourse(series, episodes).points.map(({ signal }) => signal)

test('the periods in which an alert would have been open are marked, and the one of its end is not', () => {
  expect(signals()).toEqual([null, null, null])
  expect(signals(episode({}))).toEqual([null, 'WORSENING', 'WORSENING'])
  expect(signals(episode({ to: '2026-04-01' }))).toEqual([null, 'WORSENING', null])
  expect(signals(episode({ isImprovement: true }))).toContain('IMPROVING')
})

test('the course begins with the first value and has the target of each period', () => {
  const { points } = backTestCourse(series, [])
  expect(points.map(({ label }) => label)).toEqual(months.slice(1))
  expect(points.map(({ target }) => target)).toEqual([null, 0.95, 0.95])
})

test('a rule is tried on three years of months or two of weeks, of any scope that is watched', () => {
  expect(historyOf('MONTH', '2026-11-22')).toMatchObject({ from: '2023-11-20', to: '2026-11-23' })
  expect(historyOf('WEEK', '2026-11-22').from).toBe('2024-11-24')
  const scopes = {
    departments: [{ code: 'IT', name: 'IT', services: [{ code: 'M', name: 'E-mail' }] }],
  }
  expect(testScopes(scopes as never).map(({ label }) => label)).toEqual([
    'Whole organisation',
    'IT',
    'IT · E-mail',
  ])
})
