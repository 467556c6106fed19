import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csatResponseRate } from '../kpi/definitions/csat-response-rate.js'
import { slaResolution } from '../kpi/definitions/sla-resolution.js'
import { ttrMedian } from '../kpi/definitions/ttr-median.js'
import { volumeOpened } from '../kpi/definitions/volume-opened.js'
import type { OneSided, Range } from './levels.js'
import { levelsInWords } from './levels-in-words.js'
import { levelsForPeriod, levelsOn, type TargetTerms } from './terms.js'
import { lastMoveOf, noTargetBecause, termsFaults } from './terms-faults.js'
import { termsInWords } from './terms-in-words.js'
import type { Trajectory } from './trajectory.js'

const higher = (trajectory: Trajectory): TargetTerms => ({
  direction: 'HIGHER',
  trajectory,
  red: 0.9,
  stretch: 0.98,
})
const constant = higher({ shape: 'CONSTANT', value: 0.95 })
const glide = higher({
  shape: 'LINEAR',
  baseline: 0.88,
  baselineDate: '2026-01-01',
  target: 0.95,
  targetDate: '2026-12-31',
})
const steps = higher({
  shape: 'STEP',
  steps: [
    { from: '2026-01-01', value: 0.9 },
    { from: '2026-07-01', value: 0.95, red: 0.93 },
  ],
})
const range: TargetTerms = { direction: 'RANGE', low: 0.2, high: 0.4, redLow: 0.1, redHigh: 0.6 }
const sla = { kpi: slaResolution, better: 'HIGHER', unit: 'RATIO' } as const

describe('the levels of a period', () => {
  test('keep the distance that was agreed about the value the target leads to', () => {
    const { target, red, stretch } = levelsOn(glide, '2026-01-01') as OneSided
    expect([target, red, stretch].map(each => each?.toFixed(4))).toEqual([
      '0.8800',
      '0.8300',
      '0.9100',
    ])
    expect(levelsOn(glide, '2027-01-01')).toMatchObject({ target: 0.95, red: 0.9, stretch: 0.98 })
  })

  test('are those that are tabled, where they are', () => {
    expect(levelsForPeriod(steps, '2026-08-01')).toMatchObject({ target: 0.95, red: 0.93 })
    expect(levelsForPeriod(steps, '2026-02-01')).toMatchObject({ target: 0.9, red: 0.85 })
  })

  test('are none before the first step', () => {
    expect(levelsForPeriod(steps, '2026-01-01')).toBeNull()
  })

  test('of a range are always the same', () => {
    expect(levelsForPeriod(range, '2026-01-01')).toEqual(range)
  })

  test('stay in order along every path that is taken', () => {
    const share = fc.integer({ min: 1, max: 9999 }).map(parts => parts / 10_000)
    fc.assert(
      fc.property(share, share, share, fc.integer({ min: -400, max: 800 }), (a, b, c, day) => {
        const [red, target] = [Math.min(a, b), Math.max(a, b)] as [number, number]
        fc.pre(red < target)
        const path = {
          shape: 'LINEAR',
          baselineDate: '2026-01-01',
          targetDate: '2026-12-31',
        } as const
        const terms: TargetTerms = {
          direction: 'HIGHER',
          trajectory: { ...path, baseline: c, target },
          red,
        }
        const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)
        const levels = levelsOn(terms, date) as { red: number; target: number }
        expect(levels.red).toBeLessThan(levels.target)
      }),
    )
  })
})

describe('terms are taken', () => {
  test.each([
    ['constant', constant],
    ['on a path', glide],
    ['in steps', steps],
    ['in a range', range],
  ])('%s', (_, terms) => {
    expect(termsFaults(terms, sla, '2026-01-01')).toEqual([])
  })
})

describe('terms are refused', () => {
  const refused = (terms: TargetTerms, subject: Parameters<typeof termsFaults>[1] = sla) =>
    termsFaults(terms, subject, '2026-01-01').join('; ')

  test('for a volume, with the reason', () => {
    const volume = { kpi: volumeOpened, better: 'NEITHER', unit: 'COUNT' } as const
    expect(refused(constant, volume)).toMatch(/counts work/)
    expect(noTargetBecause(volumeOpened)).toMatch(/no target and no colour/)
    expect(noTargetBecause(slaResolution)).toBeNull()
  })

  test('against the direction of the KPI, and without one but for a range', () => {
    const lower: TargetTerms = { ...constant, direction: 'LOWER', red: 0.99 } as TargetTerms
    expect(refused(lower)).toBe('of this KPI higher values are better')
    const rate = { kpi: csatResponseRate, better: 'NEITHER', unit: 'RATIO' } as const
    expect(refused(constant, rate)).toMatch(/only be held to a range/)
    expect(refused(range, rate)).toBe('')
  })

  test('when levels are out of order anywhere on the way', () => {
    expect(refused({ ...constant, red: 0.96 } as TargetTerms)).toMatch(/red must be worse/)
    const late = { from: '2026-07-01', value: 0.95, red: 0.97 }
    const first = { from: '2026-01-01', value: 0.9 }
    expect(refused(higher({ shape: 'STEP', steps: [first, late] }))).toMatch(/red must be worse/)
    expect(refused({ ...range, low: 0.5 } as TargetTerms)).toMatch(/a range must lie within/)
  })

  test('when a share would leave 0 to 1 on the way', () => {
    const path = { baselineDate: '2026-01-01', targetDate: '2026-12-31', target: 0.95 }
    expect(refused(higher({ shape: 'LINEAR', baseline: 0.02, ...path }))).toMatch(/between 0 and 1/)
  })

  test('on a path that ends before it begins', () => {
    const back = {
      shape: 'LINEAR',
      baseline: 0.9,
      baselineDate: '2026-12-31',
      target: 0.95,
    } as const
    expect(refused(higher({ ...back, targetDate: '2026-01-01' }))).toMatch(/end after it begins/)
  })

  test('without a step, with two on one day, with none on the first day', () => {
    const of = (...days: string[]) =>
      refused(higher({ shape: 'STEP', steps: days.map(from => ({ from, value: 0.95 })) }))
    expect(of()).toMatch(/needs a step/)
    expect(of('2026-01-01', '2026-01-01')).toMatch(/the same day/)
    expect(of('2026-02-01')).toMatch(/no value until then/)
  })

  test('as a table without rows, with a row that ends before it begins, with rows that overlap', () => {
    const of = (...rows: [string, string][]) =>
      refused(
        higher({ shape: 'TABLE', rows: rows.map(([from, to]) => ({ from, to, value: 0.95 })) }),
      )
    expect(of()).toMatch(/needs a row/)
    expect(of(['2026-02-01', '2026-01-01'])).toMatch(/before it begins/)
    expect(of(['2026-01-01', '2026-03-01'], ['2026-02-01', '2026-04-01'])).toMatch(/overlap/)
    expect(of(['2026-02-01', '2026-03-01'], ['2026-01-01', '2026-02-01'])).toBe('')
  })
})

test('the last move is the end of a path, the last step, or the beginning', () => {
  expect(lastMoveOf(glide, '2026-01-01')).toBe('2026-12-31')
  expect(lastMoveOf(steps, '2026-01-01')).toBe('2026-07-01')
  expect(lastMoveOf(constant, '2026-03-01')).toBe('2026-03-01')
  expect(lastMoveOf(range, '2026-03-01')).toBe('2026-03-01')
})

describe('in words', () => {
  test('the levels of a period say on which side is good', () => {
    const lower = { direction: 'LOWER', target: 3600, red: 7200, stretch: 1800 } as const
    expect(levelsInWords(lower, 'SECONDS')).toBe(
      'at most 1 hour; red above 2 hours, stretch 30 minutes',
    )
    expect(levelsInWords({ ...lower, stretch: undefined }, 'SECONDS')).toBe(
      'at most 1 hour; red above 2 hours',
    )
    expect(levelsInWords(range as Range, 'RATIO')).toMatch(/^between 20% and 40%/)
  })

  test('terms say where they lead, how, and from where on a value is missed', () => {
    expect(termsInWords(constant, 'RATIO')).toBe('at least 95%; red below 90%, stretch 98%')
    expect(termsInWords(glide, 'RATIO')).toBe(
      'at least 95% by 31 December 2026, on a straight path from 88% on 1 January 2026; red below 90%, stretch 98%',
    )
    expect(termsInWords(steps, 'RATIO')).toMatch(/90% from 1 January 2026, 95% from 1 July 2026/)
    expect(termsInWords(range, 'RATIO')).toBe('between 20% and 40%; red below 10% and above 60%')
    const hours = 3600
    const lower: TargetTerms = {
      direction: 'LOWER',
      trajectory: {
        shape: 'TABLE',
        rows: [{ from: '2026-01-01', to: '2026-02-01', value: 8 * hours }],
      },
      red: 12 * hours,
    }
    expect(termsInWords(lower, ttrMedian.unit)).toMatch(/^at most what a table of one period says/)
  })
})
