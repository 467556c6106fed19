import { describe, expect, test } from 'vitest'
import type { Evidence, Finding } from '../evidence.js'
import { alertHeadline, alertSentences } from './alert-sentences.js'
import { findingInWords } from './finding-in-words.js'

const evidence: Evidence = {
  family: 'SHIFT',
  kpi: {
    code: 'SLA_RESOLUTION',
    name: 'SLA compliance',
    variant: 'DECIDED',
    better: 'HIGHER',
    owner: 'Owner',
  },
  unit: 'RATIO',
  scope: { key: 'ORGANISATION', label: 'Whole organisation' },
  grain: 'MONTH',
  period: { start: '2026-03-01', end: '2026-04-01', label: 'March 2026' },
  value: 0.8,
  numerator: null,
  denominator: null,
  n: 100,
  interval: null,
  side: 'WORSE',
  finding: { rule: 'STABLE', periods: 24 },
  range: null,
  target: null,
  drivers: null,
  raisedFor: null,
}
const said = (finding: Finding, more: Partial<Evidence> = {}) =>
  findingInWords({ ...evidence, ...more, finding })

describe('what was found is said', () => {
  test.each<[Finding, string]>([
    [
      { rule: 'RED_WITH_CONFIDENCE', target: 0.95 },
      'It is worse than the red level, and its whole interval lies on the wrong side of the target of 95%.',
    ],
    [
      { rule: 'WORSE_THAN_TARGET', missed: 2, of: 2 },
      'It has been worse than the target for 2 months in a row.',
    ],
    [
      { rule: 'WORSE_THAN_TARGET', missed: 3, of: 4 },
      'It was worse than the target in 3 of the last 4 months.',
    ],
    [
      { rule: 'TWO_OF_THREE', chancePeriods: null },
      'Two of three months lie in the outer third of the usual range, on the worse side.',
    ],
    [
      { rule: 'RUN', length: 12, chancePeriods: 8190 },
      '12 months in a row lie on the worse side of the average; by chance alone that is expected once in about 8,190 months on that side.',
    ],
    [
      {
        rule: 'TREND',
        slope: -0.01,
        interval: { low: -0.02, high: 0 },
        p: 0.0004,
        adjusted: 0.01,
        periods: 18,
      },
      'Falling by 1 percentage point a month over 18 months (95% interval −2 percentage points to 0 percentage points; probability without any trend under 0.001).',
    ],
    [
      {
        rule: 'FORECAST',
        value: 0.85,
        interval: { low: 0.8, high: 0.9 },
        period: 'June 2026',
        target: 0.95,
        chance: 0.12,
      },
      'At this pace it will be 85% in June 2026 (80% range 80% to 90%); the chance to meet the target of 95% is 12%.',
    ],
    [
      {
        rule: 'BURN_SLOW',
        longDays: 14,
        shortDays: 2,
        longRate: 2.04,
        shortRate: 3,
        threshold: 1.625,
        failures: 20,
        total: 98,
      },
      'In 14 days 20 of 98 failed: the failures that the target allows in a quarter are used up 2 times as fast as it allows (3 times over the last 2 days).',
    ],
    [
      { rule: 'STALE', lastAt: '2026-03-01T00:00:00Z', days: 5, usualDays: 1.5 },
      'No new data have come for 5 days; usually they come every 1.5 days.',
    ],
    [
      { rule: 'DISAGREEMENT', differing: 12, compared: 1000, share: 0.012 },
      'The source and the recomputation disagree on 12 of 1,000 promises (1.2%).',
    ],
    [{ rule: 'VOLUME', side: 'LOW' }, 'The volume is unusually low.'],
    [
      { rule: 'RESTATED', before: 0.9, knownAt: '2026-04-02T06:00:00.000Z' },
      'Late data changed a final figure: it was 90% on 2026-04-02 and is 80% now.',
    ],
    [
      {
        rule: 'SIDE_EFFECT',
        pair: 'REOPEN_RATE',
        pairName: 'Reopen rate',
        pairPeriod: 'May 2026',
        within: 3,
      },
      'SLA compliance improves beyond its usual range while Reopen rate gets worse beyond its own (May 2026).',
    ],
    [{ rule: 'STABLE', periods: 24 }, 'Nothing but chance has moved it for 24 months.'],
  ])('%o', (finding, text) => {
    expect(said(finding)).toBe(text)
  })

  test('of weeks and of one day in their words', () => {
    const run: Finding = { rule: 'RUN', length: 8, chancePeriods: 510 }
    expect(said(run, { grain: 'WEEK', side: 'BETTER' })).toMatch(/^8 weeks in a row .* better side/)
    const burn: Finding = {
      rule: 'BURN_FAST',
      longDays: 2,
      shortDays: 1,
      longRate: 5,
      shortRate: 6,
      threshold: 4.55,
      failures: 9,
      total: 30,
    }
    expect(said(burn, { grain: 'DAY' })).toContain('over the last 1 day)')
    expect(said({ rule: 'RESPONSE_RATE', side: 'HIGH' })).toContain('unusually high')
    expect(said({ rule: 'RESPONSE_RATE', side: 'LOW' })).toContain('unusually low')
    expect(said({ rule: 'VOLUME', side: 'HIGH' })).toContain('unusually high')
  })
})

describe('an alert about the data', () => {
  test('has no value to tell, and names itself by what was found', () => {
    const stale = { rule: 'STALE', lastAt: '2026-03-01T00:00:00Z', days: 5, usualDays: 1 } as const
    const about = { ...evidence, value: null, finding: stale }
    expect(alertHeadline(about)).toBe('No new data for 5 days')
    expect(alertSentences(about).map(({ kind }) => kind)).toEqual([
      'FINDING',
      'MEANING',
      'NEXT_STEP',
    ])
    const finding = { rule: 'DISAGREEMENT', differing: 12, compared: 1000, share: 0.012 } as const
    expect(alertHeadline({ ...about, finding })).toContain('disagree on 1.2%')
  })
})

test('a target that is just met, a range that was widened, and a driver by its share of the work are said', () => {
  const texts = alertSentences({
    ...evidence,
    range: {
      centre: 0.8,
      low: 0.7,
      high: 0.9,
      from: 'May 2024',
      periods: 24,
      autocorrelation: 0.4,
    },
    target: { version: '1', reference: 'from IT', target: 0.8, red: 0.7, gap: 0, isMet: true },
    drivers: {
      against: 'February 2026',
      change: -0.02,
      leading: null,
      parts: [
        {
          scope: 'DEPARTMENT/IT',
          label: 'IT',
          rate: 0.001,
          mix: -0.011,
          numerator: 1,
          denominator: 2,
        },
      ],
    },
  }).map(({ text }) => text)
  expect(texts).toEqual(
    expect.arrayContaining([
      'Target 80% (from IT): just met.',
      'Usual range 70% to 90%, from 24 months since May 2024. Successive values hang together (correlation 0.4), so the range is wider and runs must be longer.',
      'Of the change of −2 percentage points against February 2026, IT accounts for −1 percentage point, mostly by its share of the work.',
    ]),
  )
})
