import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../rule-settings.js'
import { departmentOf, sharesOf, targetOf, valuesOf } from '../testing/given-series.js'
import type { WatchedSeries } from '../watched-series.js'
import { evaluateRun, indexOf } from './evaluate-run.js'
import type { RunInput } from './run-input.js'
import { standingOf } from './standing-of.js'

const run = (series: readonly WatchedSeries[], more: Partial<RunInput> = {}): RunInput => ({
  series,
  daily: [],
  checks: [],
  settingsOf: family => defaultSettings[family],
  ...more,
})
const steady = Array.from(
  { length: 24 },
  (_, month) => 900 + Number([0, 9, -6, 3, -9, 6][month % 6]),
)
const IT = departmentOf('IT')
const HR = departmentOf('HR')
const given = (it: readonly number[], hr: readonly number[]) => [
  sharesOf(
    it.map((value, month) => value + Number(hr[month])),
    2000,
  ),
  sharesOf(it, 1000, { scope: IT }),
  sharesOf(hr, 1000, { scope: HR }),
]
const byScope = (series: readonly WatchedSeries[], more: Partial<RunInput> = {}) =>
  new Map(
    evaluateRun(run(series, more))
      .filter(({ family }) => family === 'SHIFT')
      .map(found => [found.series.scope.key, found]),
  )

describe('an evaluation', () => {
  test('finds a planted shift once for each scope it shows in, and nothing where nothing moved', () => {
    expect(evaluateRun(run(given(steady, steady)))).toEqual([])
    const found = evaluateRun(run(given([...steady, 750], [...steady, 903])))
    expect(found.map(({ fingerprint }) => fingerprint)).toEqual([
      'SHIFT|SLA_RESOLUTION|DECIDED|ORGANISATION|MONTH|2023-01-01|',
      'SHIFT|SLA_RESOLUTION|DECIDED|DEPARTMENT/IT|MONTH|2023-01-01|',
    ])
  })

  test('raises at the part what one part explains, and links the whole to it', () => {
    const found = byScope(given([...steady, 750], [...steady, 903]))
    const part = found.get('DEPARTMENT/IT')
    expect(found.get('ORGANISATION')?.groupedInto).toBe(part?.fingerprint)
    expect(part?.evidence.raisedFor).toMatchObject({ scope: 'ORGANISATION' })
    expect(part?.evidence.raisedFor?.share).toBeGreaterThan(0.7)
    expect(part?.toldWith).toBeNull()
  })

  test('tells at the whole what no part explains alone', () => {
    const found = byScope(given([...steady, 800], [...steady, 810]))
    const whole = found.get('ORGANISATION')
    expect(whole?.groupedInto).toBeNull()
    expect(found.get('DEPARTMENT/IT')?.toldWith).toBe(whole?.fingerprint)
    expect(found.get('DEPARTMENT/HR')?.toldWith).toBe(whole?.fingerprint)
  })

  test('keeps back what rests on data in doubt, and only that', () => {
    const volume = valuesOf([1], { kpi: 'VOLUME_OPENED' })
    const doubt = (rule: 'STALE' | 'VOLUME') => ({
      series: { ...volume, grain: 'DAY' as const },
      subject: rule,
      judgement: {
        kind: 'BREACHED' as const,
        isConfirmed: true,
        severity: 'WARNING' as const,
        side: 'NEITHER' as const,
        subject: rule,
        finding:
          rule === 'STALE'
            ? { rule, lastAt: '2026-01-01T00:00:00Z', days: 9, usualDays: 1 }
            : { rule, side: 'HIGH' as const },
      },
    })
    const shifted = given([...steady, 750], [...steady, 903])
    const stale = byScope(shifted, { checks: [doubt('STALE')] })
    expect(stale.get('DEPARTMENT/IT')?.inhibitedBy).toContain('DATA_QUALITY|VOLUME_OPENED')
    const loud = byScope(shifted, { checks: [doubt('VOLUME')] })
    expect(loud.get('DEPARTMENT/IT')?.inhibitedBy).toBeNull()
  })

  test('finds nothing of a family that is switched off', () => {
    const series = given([...steady, 750], [...steady, 903])
    expect(evaluateRun(run(series, { settingsOf: () => null }))).toEqual([])
  })

  test('is a function of its input: the same again, and in any order', () => {
    const share = fc.array(fc.integer({ min: 700, max: 1000 }), { minLength: 13, maxLength: 30 })
    fc.assert(
      fc.property(share, values => {
        const target = targetOf(0.9, 0.8)
        const make = () => [
          sharesOf(values, 1000, { target }),
          sharesOf(values, 1000, { scope: IT, target }),
        ]
        const summary = (series: readonly WatchedSeries[]) =>
          evaluateRun(run(series))
            .map(({ fingerprint, evidence, groupedInto }) => ({
              fingerprint,
              evidence,
              groupedInto,
            }))
            .sort((a, b) => a.fingerprint.localeCompare(b.fingerprint))
        expect(summary(make())).toEqual(summary(make().reverse()))
      }),
      { numRuns: 30 },
    )
  })
})

describe('an alert on record whose condition is gone', () => {
  const standing = (values: readonly number[], segment = '2023-01-01') => {
    const input = run([sharesOf(values, 1000)])
    const alert = {
      family: 'SHIFT' as const,
      series: 'SLA_RESOLUTION|DECIDED|ORGANISATION|MONTH',
      segment,
      subject: '',
    }
    return standingOf(alert, input, indexOf(input), defaultSettings)
  }

  test('stays until its clear rule has held twice', () => {
    const after = [...steady, 800, 903, 897, 905]
    expect(standing(after.slice(0, -1))).toBe('QUIET')
    expect(standing(after)).toBe('QUIET')
    expect(standing([...after, 901])).toBe('CLEARED')
  })

  test('is cleared where its limits have begun anew, and unknown where the series is gone', () => {
    expect(standing(steady, '2022-01-01')).toBe('CLEARED')
    expect(standing([])).toBe('UNKNOWN')
  })
})
