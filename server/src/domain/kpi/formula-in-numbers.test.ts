import { describe, expect, test } from 'vitest'
import type { Formula, Unit } from './define-kpi.js'
import { explainedParts } from './explained-parts.js'
import { formulaInNumbers } from './formula-in-numbers.js'
import type { Measure } from './measures.js'
import type { ObservedParts, Parts } from './parts.js'
import { kpiValue } from './value-of.js'

const partsFrom = (amounts: Partial<Record<Measure, number>>): Parts => ({
  sum: measure => amounts[measure] ?? 0,
  level: measure => amounts[measure] ?? 0,
  trailing: measure => amounts[measure] ?? 0,
  histogram: measure => new Map([[40, amounts[measure] ?? 0]]),
})

function told(
  formula: Formula,
  unit: Unit,
  amounts: Partial<Record<Measure, number>>,
  observed: ObservedParts | null = null,
) {
  const parts = partsFrom(amounts)
  const { value } = kpiValue(formula, unit, parts, observed)
  return formulaInNumbers(formula, unit, explainedParts(formula, parts, observed), value)
}

describe('a formula with its numbers', () => {
  test.each<[string, Formula, Unit, Partial<Record<Measure, number>>, string]>([
    [
      'of a share',
      { kind: 'ratio', numerator: ['resolutionMet'], denominator: ['resolutionDecided'] },
      'RATIO',
      { resolutionMet: 1_200, resolutionDecided: 1_600 },
      'resolutionMet 1,200 ÷ resolutionDecided 1,600 = 75%',
    ],
    [
      'of a share of nothing, which is unknown and not zero',
      { kind: 'ratio', numerator: ['resolutionMet'], denominator: ['resolutionDecided'] },
      'RATIO',
      {},
      'resolutionMet 0 ÷ resolutionDecided 0 = unknown',
    ],
    [
      'of sums',
      {
        kind: 'ratio',
        numerator: ['resolutionMet'],
        denominator: ['resolutionDecided', 'resolutionDueOpen'],
      },
      'RATIO',
      { resolutionMet: 3, resolutionDecided: 4, resolutionDueOpen: 2 },
      'resolutionMet 3 ÷ (resolutionDecided 4 + resolutionDueOpen 2) = 3 ÷ 6 = 50%',
    ],
    [
      'of a mean',
      {
        kind: 'mean',
        count: 'incidentTtrCount',
        sum: 'incidentTtrSeconds',
        squares: 'incidentTtrMinutesSquared',
        squaresPerUnit: 60,
      },
      'SECONDS',
      { incidentTtrCount: 4, incidentTtrSeconds: 7_200, incidentTtrMinutesSquared: 9_000 },
      'incidentTtrSeconds 7,200 ÷ incidentTtrCount 4 = 30 minutes',
    ],
    [
      'of a quantile',
      { kind: 'quantile', buckets: 'incidentTtrBuckets', q: 0.9 },
      'SECONDS',
      { incidentTtrBuckets: 12 },
      expect.stringMatching(
        /^the duration that 90% of incidentTtrBuckets 12 records do not exceed = \d/,
      ),
    ],
    [
      'of a count',
      { kind: 'count', measures: ['ticketsOpened'] },
      'COUNT',
      { ticketsOpened: 7 },
      'ticketsOpened 7 = 7',
    ],
    [
      'of a level',
      { kind: 'stock', measures: ['openTickets'] },
      'COUNT',
      { openTickets: 9 },
      'at the end of the period: openTickets 9 = 9',
    ],
    [
      'of a share of a level',
      { kind: 'stockRatio', numerator: 'openFrom31Days', denominator: 'openTickets' },
      'RATIO',
      { openFrom31Days: 1, openTickets: 4 },
      'openFrom31Days 1 ÷ openTickets 4 = 25%',
    ],
    [
      'of days of work',
      { kind: 'stockDays', stock: 'openTickets', flow: 'ticketsResolved', trailingDays: 28 },
      'DAYS',
      { openTickets: 30, ticketsResolved: 280 },
      'openTickets 30 ÷ (ticketsResolved 280 in 28 days ÷ 28) = 3 days',
    ],
    [
      'of a net score',
      {
        kind: 'nps',
        promoters: 'npsPromoters',
        detractors: 'npsDetractors',
        answers: 'npsAnswers',
      },
      'NPS',
      { npsPromoters: 5, npsDetractors: 2, npsAnswers: 10 },
      '100 × (npsPromoters 5 − npsDetractors 2) ÷ npsAnswers 10 = 30',
    ],
  ])('%s', (_, formula, unit, amounts, text) => {
    expect(told(formula, unit, amounts)).toEqual(text)
  })

  test('of what is recorded elsewhere, in its own unit', () => {
    const observed = { numerator: 8_500_000, denominator: 10_000_000 }
    expect(told({ kind: 'observed', over: 'last', scale: 'ratio' }, 'RATIO', {}, observed)).toBe(
      'levelNumerator 8.5 ÷ levelDenominator 10 = 85%',
    )
    expect(told({ kind: 'observed', over: 'flow', scale: 'total' }, 'HOURS', {}, observed)).toBe(
      'observedNumerator 8.5 = 8.5 hours',
    )
    expect(told({ kind: 'observed', over: 'flow', scale: 'number' }, 'HOURS', {})).toBe(
      'observedNumerator 0 ÷ observedDenominator 0 = unknown',
    )
  })
})
