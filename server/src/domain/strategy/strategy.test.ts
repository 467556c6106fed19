import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ObjectiveTerms, ObjectiveVersion } from './objective.js'
import { objectiveFaults } from './objective-faults.js'
import { StrategyBook } from './strategy-book.js'
import { leftBelow, strategyFaults } from './strategy-faults.js'
import { weightShares } from './weights.js'

const everywhere = { departmentId: null, serviceId: null, priority: null }
const link = (kpi: string, weight = 1) => ({
  ...{ kpi, variant: 'DEFAULT', scope: everywhere, weight, rationale: 'It shows.' },
})
const terms = (given: Partial<ObjectiveTerms> = {}): ObjectiveTerms => ({
  title: 'Services that people can rely on',
  purpose: 'Teaching does not wait.',
  parentId: null,
  ownerId: 'mia',
  sponsorId: null,
  horizon: '2027-12-31',
  kind: 'COMMITTED',
  weight: 30,
  isCritical: false,
  kpis: [link('CSAT_T2B', 3), link('TTR_MEDIAN')],
  work: [],
  ...given,
})
const service = (item: string, share: number) => ({
  ...{ kind: 'SERVICE' as const, item, share, strength: 'STRONG' as const },
})
let lastId = 0
const version = (given: Partial<ObjectiveVersion>): ObjectiveVersion => ({
  ...terms(),
  id: ++lastId,
  objectiveId: 1,
  from: '2026-01-01',
  approvedAt: new Date('2025-12-10T10:00:00Z'),
  ends: [],
  ...given,
})
const ended = (day: string, knownAt = '2026-03-10T10:00:00Z') => [
  { day, knownAt: new Date(knownAt) },
]

describe('an objective', () => {
  test('with a title, a weight, a horizon and an outcome among its KPIs may be proposed', () => {
    expect(objectiveFaults(terms(), '2026-01-01')).toEqual([])
    expect(objectiveFaults(terms({ kpis: [] }), '2026-01-01')).toEqual([])
  })

  test.each([
    ['no title', { title: ' ' }, 'title', /needs a title/],
    ['more than all weight', { weight: 101 }, 'weight', /0 to 100/],
    ['a weight that is no number', { weight: Number.NaN }, 'weight', /0 to 100/],
    ['a horizon before it begins', { horizon: '2026-01-01' }, 'horizon', /after it begins/],
    [
      'six KPIs',
      { kpis: ['CSAT_T2B', 'NPS', 'CES', 'FCR', 'TTR_MEAN', 'BACKLOG'].map(kpi => link(kpi)) },
      'kpis',
      /at most 5/,
    ],
    ['a volume', { kpis: [link('CSAT_T2B'), link('VOLUME_OPENED')] }, 'kpis', /counts work/],
    ['no outcome', { kpis: [link('TTR_MEDIAN'), link('FCR')] }, 'kpis', /what comes of the work/],
    ['a KPI twice', { kpis: [link('CSAT_T2B'), link('CSAT_T2B', 2)] }, 'kpis', /twice/],
    ['a KPI of weight 6', { kpis: [link('CSAT_T2B', 6)] }, 'kpis', /0 to 5/],
    ['KPIs without any weight', { kpis: [link('CSAT_T2B', 0)] }, 'kpis', /any weight/],
    ['more of a service than there is', { work: [service('VPN', 1.1)] }, 'work', /at most 1/],
    ['a service twice', { work: [service('VPN', 0.5), service('VPN', 0.1)] }, 'work', /twice/],
  ] as const)('with %s may not', (_, given, field, fault) => {
    const found = objectiveFaults(terms(given as Partial<ObjectiveTerms>), '2026-01-01')
    expect(found.map(each => each.field)).toEqual([field])
    expect(found[0]?.fault).toMatch(fault)
  })
})

describe('among the others an objective', () => {
  const seven = Array.from({ length: 7 }, (_, i) => version({ objectiveId: i + 1 }))
  const asked = (given: Partial<ObjectiveTerms>, objectiveId = 8) => ({
    ...{ objectiveId, from: '2026-04-01', terms: terms(given) },
  })

  test('is one of seven at the top; below them there may be more', () => {
    const book = new StrategyBook(seven)
    expect(strategyFaults(book, asked({}))).toEqual([
      'on 1 April 2026 7 objectives stand at the top already; more are not kept in view',
    ])
    expect(strategyFaults(book, asked({ parentId: 3 }))).toEqual([])
    expect(strategyFaults(book, asked({}, 7))).toEqual([])
    const closing = [...seven.slice(1), version({ objectiveId: 1, ends: ended('2026-04-01') })]
    expect(strategyFaults(new StrategyBook(closing), asked({}))).toEqual([])
  })

  test('counts those that begin later, too', () => {
    const later = [...seven.slice(1), version({ objectiveId: 1, from: '2026-07-01' })]
    expect(strategyFaults(new StrategyBook(later), asked({}))).toEqual([
      expect.stringContaining('on 1 July 2026'),
    ])
  })

  test('is part of one that holds, and never of itself, however far round', () => {
    const book = new StrategyBook([
      version({ objectiveId: 1, parentId: null }),
      version({ objectiveId: 2, parentId: 1 }),
      version({ objectiveId: 3, parentId: 2 }),
    ])
    const faults = (objectiveId: number, parentId: number) =>
      strategyFaults(book, asked({ parentId }, objectiveId))
    expect(faults(4, 3)).toEqual([])
    expect(faults(4, 9)).toEqual([expect.stringContaining('does not hold on 1 April 2026')])
    expect(faults(1, 1)).toEqual([expect.stringContaining('not part of itself')])
    expect(faults(1, 3)).toEqual([expect.stringContaining('is part of it')])
    expect(leftBelow(book, 1, '2026-05-01').map(each => each.objectiveId)).toEqual([2])
  })

  test('takes no more of a service than the others leave', () => {
    const book = new StrategyBook([version({ objectiveId: 1, work: [service('VPN', 0.7)] })])
    expect(strategyFaults(book, asked({ work: [service('VPN', 0.3)] }))).toEqual([])
    expect(strategyFaults(book, asked({ work: [service('VPN', 0.4)] }))).toEqual([
      'of VPN 110% would be linked on 1 April 2026, more than there is',
    ])
  })
})

describe('the strategy of a day', () => {
  const first = version({ weight: 20, ends: ended('2026-04-01') })
  const second = version({
    from: '2026-04-01',
    weight: 35,
    kpis: [link('CSAT_T2B', 3), link('FCR')],
    approvedAt: new Date('2026-03-10T10:00:00Z'),
  })
  const book = new StrategyBook([first, second])

  test('is what held on it, as far as it was known', () => {
    const weights = (day: string, knownAt: string | null = null) =>
      book.inForce(day, knownAt ? new Date(knownAt) : null).map(({ weight }) => weight)
    expect(weights('2025-12-31')).toEqual([])
    expect(weights('2026-03-31')).toEqual([20])
    expect(weights('2026-04-01')).toEqual([35])
    expect(weights('2026-04-01', '2026-03-10T09:59:59Z')).toEqual([20])
    expect(weights('2026-04-01', '2025-12-01T00:00:00Z')).toEqual([])
  })

  test('knows how weights moved', () => {
    expect(book.since(1)).toBe('2026-01-01')
    expect(book.weightsOf(1)).toEqual([
      { from: '2026-01-01', weight: 20 },
      { from: '2026-04-01', weight: 35 },
    ])
  })

  test('has at most one version of an objective on any day', () => {
    const day = fc
      .integer({ min: 0, max: 27 })
      .map(n => `2026-02-${String(n + 1).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 6 }), day, (starts, asked) => {
        const inOrder = [...new Set(starts)].toSorted()
        const versions = inOrder.map((from, i) => {
          const next = inOrder[i + 1]
          return version({ from, ends: next ? ended(next) : [] })
        })
        const found = new StrategyBook(versions).inForce(asked)
        expect(found.map(({ from }) => from)).toEqual(
          inOrder.filter(from => from <= asked).slice(-1),
        )
      }),
      { numRuns: 100 },
    )
  })
})

test('weights are shares of one when they are evaluated', () => {
  const weight = fc.double({ min: 0, max: 100, noNaN: true }).map(given => ({ weight: given }))
  fc.assert(
    fc.property(fc.array(weight, { minLength: 1, maxLength: 9 }), objectives => {
      const shares = weightShares(objectives)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
      expect(shares.every(share => share >= 0)).toBe(true)
    }),
  )
  expect(weightShares([{ weight: 30 }, { weight: 10 }])).toEqual([0.75, 0.25])
  expect(weightShares([{ weight: 0 }, { weight: 0 }])).toEqual([0.5, 0.5])
})
