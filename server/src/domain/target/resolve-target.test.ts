import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slaResolution } from '../kpi/definitions/sla-resolution.js'
import { ttrMedian } from '../kpi/definitions/ttr-median.js'
import { isMixOfParts, mixedLevels } from './mixed-levels.js'
import { TargetBook, type TargetQuestion } from './resolve-target.js'
import { type ReadScope, scopeChain, scopeKey, type TargetScope } from './target-scope.js'
import type { TargetVersion, Waiver } from './target-version.js'
import type { TargetTerms } from './terms.js'

const IT = 1
const MAIL = 7
const organisation: TargetScope = { departmentId: null, serviceId: null, priority: null }
const it: TargetScope = { ...organisation, departmentId: IT }
const mail: TargetScope = { ...organisation, serviceId: MAIL }
const readMail: ReadScope = { ...mail, departmentId: IT, isWithoutTargets: false }

const at = (value: number): TargetTerms => ({
  direction: 'HIGHER',
  trajectory: { shape: 'CONSTANT', value },
  red: value - 0.05,
})
const approved = (day: string) => new Date(`${day}T12:00:00Z`)

const version = (given: Partial<TargetVersion> & { id: number }): TargetVersion => ({
  kpi: 'SLA_RESOLUTION',
  variant: 'DECIDED',
  grain: 'MONTH',
  scope: organisation,
  from: '2026-01-01',
  to: null,
  terms: at(0.9),
  approvedAt: approved('2025-12-01'),
  ends: [],
  ...given,
})

const march = { end: '2026-04-01', endsAt: new Date('2026-03-31T22:00:00Z') }
const ask = (given: Partial<TargetQuestion> = {}): TargetQuestion => ({
  kpi: 'SLA_RESOLUTION',
  variant: 'DECIDED',
  grain: 'MONTH',
  scope: readMail,
  period: march,
  knownAt: null,
  ...given,
})

describe('a scope', () => {
  test('has its target from itself, its department, the organisation', () => {
    expect(scopeChain(readMail).map(scopeKey)).toEqual(['S7', 'D1', 'O'])
  })

  test('of one priority only from targets of that priority', () => {
    expect(scopeChain({ ...readMail, priority: 'CRITICAL' }).map(scopeKey)).toEqual([
      'S7/P1',
      'D1/P1',
      'O/P1',
    ])
  })

  test('cut by team or channel has none', () => {
    expect(scopeChain({ ...readMail, isWithoutTargets: true })).toEqual([])
  })
})

describe('a period is judged', () => {
  const book = new TargetBook(
    [
      version({ id: 1 }),
      version({ id: 2, scope: it, from: '2026-02-01', terms: at(0.95) }),
      version({ id: 3, scope: mail, from: '2026-04-01', terms: null }),
    ],
    [],
  )

  test('by the nearest target, with everybody who was asked', () => {
    const { version: found, levels, chain } = book.resolve(ask())
    expect(found?.id).toBe(2)
    expect(levels).toMatchObject({ target: 0.95, red: 0.9 })
    expect(chain).toEqual([
      { scope: 'S7', outcome: 'NONE' },
      { scope: 'D1', outcome: 'AGREED' },
    ])
  })

  test('by none once the scope opted out', () => {
    const april = { end: '2026-05-01', endsAt: new Date('2026-04-30T22:00:00Z') }
    const { version: found, levels, chain } = book.resolve(ask({ period: april }))
    expect([found, levels, chain.at(-1)]).toEqual([
      null,
      null,
      { scope: 'S7', outcome: 'OPTED_OUT' },
    ])
  })

  test('by none at a grain or variant that nothing was agreed for', () => {
    expect(book.resolve(ask({ grain: 'WEEK' })).version).toBeNull()
    expect(book.of({ kpi: 'SLA_RESOLUTION', variant: 'DUE', grain: 'MONTH' })).toEqual([])
  })
})

describe('what was known', () => {
  const first = version({
    id: 1,
    ends: [{ day: '2026-03-01', knownAt: approved('2026-05-10') }],
  })
  const second = version({
    id: 2,
    from: '2026-03-01',
    terms: at(0.97),
    approvedAt: approved('2026-05-10'),
  })
  const book = new TargetBook([first, second], [])

  test('before a retroactive approval keeps the target of then', () => {
    const before = book.resolve(ask({ knownAt: approved('2026-05-09') }))
    expect([before.version?.id, before.isRestated]).toEqual([1, false])
  })

  test('after it is the new one, marked as restated', () => {
    const after = book.resolve(ask())
    expect([after.version?.id, after.isRestated]).toEqual([2, true])
  })
})

describe('a waiver', () => {
  const waiver: Waiver = {
    versionId: 1,
    from: '2026-03-01',
    to: '2026-05-01',
    approvedAt: approved('2026-03-05'),
  }
  const book = new TargetBook([version({ id: 1 })], [waiver])

  test('marks the periods it covers, as soon as it is known, and no other', () => {
    expect(book.resolve(ask()).waiver).toBe(waiver)
    expect(book.resolve(ask({ knownAt: approved('2026-03-04') })).waiver).toBeNull()
    const may = { end: '2026-06-01', endsAt: new Date('2026-05-31T22:00:00Z') }
    expect(book.resolve(ask({ period: may })).waiver).toBeNull()
  })
})

describe('levels mixed of those of the parts', () => {
  const levels = (target: number, stretch?: number) =>
    ({ direction: 'HIGHER', target, red: target - 0.1, stretch }) as const

  test('weigh each level by the work of the period', () => {
    const mixed = mixedLevels(
      [
        { levels: levels(0.95, 0.99), denominator: 100 },
        { levels: levels(0.9, 0.95), denominator: 300 },
      ],
      'HIGHER',
    )
    expect(mixed?.target).toBeCloseTo(0.9125, 12)
    expect(mixed?.red).toBeCloseTo(0.8125, 12)
    expect(mixed?.stretch).toBeCloseTo(0.96, 12)
  })

  test('have a stretch only where every part has one', () => {
    const parts = [
      { levels: levels(0.95, 0.99), denominator: 100 },
      { levels: levels(0.9), denominator: 300 },
    ]
    expect(mixedLevels(parts, 'HIGHER')).toMatchObject({ stretch: undefined })
  })

  test('are unknown where a part that worked has none, or a range', () => {
    const none = { levels: null, denominator: 1 }
    const range = { direction: 'RANGE', low: 0, high: 1, redLow: -1, redHigh: 2 } as const
    const one = { levels: levels(0.9), denominator: 10 }
    expect(mixedLevels([one, none], 'HIGHER')).toBeNull()
    expect(mixedLevels([one, { levels: range, denominator: 1 }], 'HIGHER')).toBeNull()
    expect(mixedLevels([], 'HIGHER')).toBeNull()
    expect(mixedLevels([one], 'NEITHER')).toBeNull()
    expect(mixedLevels([one, { ...none, denominator: 0 }], 'HIGHER')?.target).toBe(0.9)
  })

  test('lie between those of the parts', () => {
    const part = fc.record({
      target: fc.double({ min: 0, max: 1, noNaN: true }),
      denominator: fc.integer({ min: 1, max: 10_000 }),
    })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), parts => {
        const mixed = mixedLevels(
          parts.map(({ target, denominator }) => ({ levels: levels(target), denominator })),
          'HIGHER',
        )
        const targets = parts.map(({ target }) => target)
        expect(mixed?.target).toBeGreaterThanOrEqual(Math.min(...targets) - 1e-9)
        expect(mixed?.target).toBeLessThanOrEqual(Math.max(...targets) + 1e-9)
      }),
    )
  })

  test('are only made where the whole is the mix of its parts', () => {
    expect(isMixOfParts(slaResolution.variants[0])).toBe(true)
    expect(isMixOfParts(ttrMedian.variants[0])).toBe(false)
  })
})
