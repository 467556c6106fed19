import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths } from '../calendar/local-date.js'
import { type Period, periodContaining } from '../calendar/period.js'
import { slaResolution } from '../kpi/definitions/sla-resolution.js'
import { behaviourOf } from '../signal/behaviour-of.js'
import type { KpiSeries } from '../signal/kpi-series.js'
import { wilson } from '../statistics/wilson.js'
import type { TargetTerms } from '../target/terms.js'
import { alertsRaised } from './alerts-raised.js'
import { chanceToMeetTarget } from './chance-to-meet.js'
import { coherenceOf } from './coherence.js'
import {
  type FeasibilityFindings,
  feasibilityInWords,
  feasibilityWarnings,
} from './feasibility-in-words.js'
import { hitsOf } from './hits.js'
import { shiftNeeded } from './shift-needed.js'

const settings = { timeZone: 'UTC', fiscalYearStartMonth: 1 }
const cases = 1000
const monthsFrom = (from: string, count: number): Period[] =>
  Array.from({ length: count }, (_, i) => periodContaining(addMonths(from, i), 'MONTH', settings))

/** Monthly shares of a thousand from January 2024 on. */
const seriesOf = (numerators: readonly number[]): KpiSeries => ({
  kpi: slaResolution,
  variant: slaResolution.variants[0],
  grain: 'MONTH',
  points: numerators.map((numerator, i) => ({
    start: addMonths('2024-01-01', i),
    value: {
      value: numerator / cases,
      numerator,
      denominator: cases,
      n: cases,
      interval: wilson(numerator, cases),
    },
    marks: {
      status: 'FINAL',
      isLowSample: false,
      isProvisional: false,
      provisionalUntil: new Date(0),
    },
  })),
})
const steady = Array.from({ length: 24 }, (_, i) => 900 + Number([0, 8, -6, 4, -9, 5][i % 6]))
const levels = { direction: 'HIGHER', target: 0.9, red: 0.85 } as const
const range = { direction: 'RANGE', low: 0.4, high: 0.6, redLow: 0.2, redHigh: 0.8 } as const

describe('hits', () => {
  test('are counted over the last 24 final periods', () => {
    const { points } = seriesOf([950, ...steady])
    expect(hitsOf(points, levels)).toEqual({ met: steady.filter(n => n >= 900).length, of: 24 })
    const open = points.map(point => ({
      ...point,
      marks: { ...point.marks, status: 'PROVISIONAL' as const },
    }))
    expect(hitsOf(open, levels)).toEqual({ met: 0, of: 0 })
  })
})

describe('the shift that is needed', () => {
  const limits = { low: 0.82, centre: 0.88, high: 0.94 }

  test('is the way of the middle to the target, and of the worse limit', () => {
    const higher = shiftNeeded(limits, levels)
    expect(higher.onAverage).toBeCloseTo(0.02, 12)
    expect(higher.reliably).toBeCloseTo(0.08, 12)
    const lower = shiftNeeded(limits, { direction: 'LOWER', target: 0.9, red: 0.95 })
    expect(lower.onAverage).toBe(0)
    expect(lower.reliably).toBeCloseTo(0.04, 12)
  })

  test('of a range leads into it, if the process fits at all', () => {
    expect(shiftNeeded(limits, range).onAverage).toBeCloseTo(0.28, 12)
    expect(shiftNeeded(limits, range).reliably).toBeCloseTo(0.34, 12)
    expect(shiftNeeded({ low: 0, centre: 0.5, high: 1 }, range)).toEqual({
      onAverage: 0,
      reliably: null,
    })
    expect(shiftNeeded({ low: 0.1, centre: 0.15, high: 0.2 }, range).reliably).toBeCloseTo(0.3, 12)
  })

  test('is never less for what is asked more', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map(target =>
          shiftNeeded(limits, { direction: 'HIGHER', target, red: target - 0.1 }),
        ) as [ReturnType<typeof shiftNeeded>, ReturnType<typeof shiftNeeded>]
        expect(more.onAverage).toBeGreaterThanOrEqual(less.onAverage)
        expect(Number(more.reliably)).toBeGreaterThanOrEqual(Number(less.reliably))
      }),
    )
  })
})

describe('the chance to meet a target', () => {
  const terms: TargetTerms = {
    direction: 'HIGHER',
    trajectory: { shape: 'CONSTANT', value: 0.9 },
    red: 0.85,
  }
  const rising = seriesOf(Array.from({ length: 24 }, (_, i) => 700 + 10 * i))
  const ahead = monthsFrom('2026-01-01', 6)
  const chance = (series: KpiSeries, aim: Period, asked: TargetTerms = terms) =>
    chanceToMeetTarget({ series, behaviour: behaviourOf(series) }, asked, { ahead, aim })
  const [january] = ahead as [Period]

  test('is large where the series leads there', () => {
    const found = chance(rising, january)
    expect(found.state).toBe('KNOWN')
    expect(found.chance).toBeGreaterThan(0.9)
    expect(found.expected).toBeGreaterThan(0.9)
  })

  test('is not given too far ahead, for the past, of too few periods, without a value', () => {
    const stepped: TargetTerms = {
      ...terms,
      trajectory: { shape: 'STEP', steps: [{ from: '2027-01-01', value: 0.9 }] },
    } as TargetTerms
    const december = periodContaining('2026-12-01', 'MONTH', settings)
    const before = periodContaining('2025-06-01', 'MONTH', settings)
    expect(chance(rising, december).state).toBe('TOO_FAR')
    expect(chance(rising, before).state).toBe('PAST')
    expect(chance(seriesOf([900, 910]), january).state).toBe('TOO_FEW')
    expect(chance(rising, january, stepped).state).toBe('NO_LEVEL')
  })

  test('is not given where the same again foretells better', () => {
    const jumping = seriesOf(Array.from({ length: 24 }, (_, i) => (i < 18 ? 500 : 900)))
    expect(chance(jumping, january)).toMatchObject({ state: 'NOT_RELIABLE', chance: null })
  })
})

describe('alerts that a target would have raised', () => {
  test('are those open in the last twelve periods', () => {
    const series = seriesOf([...Array(12).fill(700), ...Array(8).fill(950), 700, 700, 950, 950])
    const periods = monthsFrom('2024-01-01', 24)
    const raised = alertsRaised(series, periods, levels)
    expect(raised.map(({ fromLabel }) => fromLabel)).toEqual(['December 2024', 'September 2025'])
    expect(alertsRaised(series, periods, { ...levels, target: 0.5, red: 0.4 })).toEqual([])
  })

  test('of a series without values are none', () => {
    expect(alertsRaised(seriesOf([]), [], levels)).toEqual([])
  })
})

describe('parts and whole', () => {
  const parts = [
    { own: 0.8, denominator: 300 },
    { own: null, denominator: 100 },
  ]

  test('do not fit where the parts are to reach less together', () => {
    const found = coherenceOf(parts, 0.9, 'HIGHER')
    expect(found).toMatchObject({ ownTargets: 1, canDeliver: false })
    expect(found.together).toBeCloseTo((300 * 0.8 + 100 * 0.9) / 400, 12)
    expect(coherenceOf(parts, 0.8, 'HIGHER').canDeliver).toBe(true)
    expect(coherenceOf([], 0.8, 'HIGHER').canDeliver).toBeNull()
  })
})

describe('in words', () => {
  const found: FeasibilityFindings = {
    unit: 'RATIO',
    periods: 24,
    usualRange: { low: 0.82, centre: 0.88, high: 0.94 },
    assurance: 'HIT_OR_MISS',
    leadsTo: 'at least 90%; red below 85%',
    hits: { met: 6, of: 24 },
    shift: { onAverage: 0.02, reliably: 0.08 },
    chance: { state: 'KNOWN', chance: 0.31, expected: 0.891, likely: null },
    aim: 'June 2026',
    alerts: 1,
  }

  test('every number is one of what was found', () => {
    expect(feasibilityInWords(found)).toEqual([
      'The usual range is 82% to 94%, about 88%.',
      'Of the last 24 final periods, 6 would have met it (at least 90%; red below 85%).',
      'The process as it is meets it by chance, some periods and not others.',
      'To meet it in half of the periods the process has to move by 2 percentage points; to meet it reliably, by 8 percentage points.',
      'At this pace it is 89.1% in June 2026; the chance to meet the target then is 31%.',
      'It would have raised 1 alert over the last 12 periods.',
    ])
  })

  test('say what cannot be said, and why', () => {
    const sentences = (state: FeasibilityFindings['chance']['state']) =>
      feasibilityInWords({
        ...found,
        usualRange: null,
        assurance: null,
        shift: null,
        hits: { met: 0, of: 0 },
        chance: { state, chance: null, expected: null, likely: null },
        alerts: 0,
      })
    expect(sentences('TOO_FEW')).toEqual([
      'There are too few final periods for a usual range.',
      'There are too few final periods for a forecast.',
      'It would have raised no alert over the last 12 periods.',
    ])
    expect(sentences('NOT_RELIABLE')[1]).toMatch(/is reliable/)
    expect(sentences('TOO_FAR')[1]).toMatch(/further ahead/)
    expect(sentences('PAST')[1]).toMatch(/is over/)
    expect(sentences('NO_LEVEL')[1]).toMatch(/no value for June 2026/)
  })

  test('say nothing of a shift that is not needed, and that some spread is too wide', () => {
    const shiftOf = (shift: FeasibilityFindings['shift']) =>
      feasibilityInWords({ ...found, shift }).find(text => /reliably/.test(text))
    expect(shiftOf({ onAverage: 0, reliably: 0 })).toBeUndefined()
    expect(shiftOf({ onAverage: 0, reliably: null })).toBe(
      'On average it is met already; its spread is too wide ever to meet it reliably.',
    )
  })

  test('warn of a thin baseline and of parts that cannot deliver', () => {
    const short = { ownTargets: 2, together: 0.85, target: 0.9, canDeliver: false }
    expect(
      feasibilityWarnings({
        periods: 1,
        parts: short,
        parent: { ...short, label: 'IT' },
        unit: 'RATIO',
      }),
    ).toEqual([
      'It rests on 1 final period; a baseline takes at least 6.',
      'The parts cannot deliver it: their own targets together make 85%.',
      'With it the parts of IT together make 85%, short of its target of 90%.',
    ])
    expect(feasibilityWarnings({ periods: 6, parts: null, parent: null, unit: 'RATIO' })).toEqual(
      [],
    )
  })
})
