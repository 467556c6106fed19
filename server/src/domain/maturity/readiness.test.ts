import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cadenceAfter } from './cadence.js'
import { claimBeyondData, evidenceInWords, isClaimLarge, levelInData } from './evidence-in-data.js'
import { itemBank } from './item-bank.js'
import { type ControlFacts, type GateFacts, gateOf } from './readiness.js'
import { agreedProfile } from './testing/tallies.js'

const control: ControlFacts = { status: 'MET', value: '94%', target: '90%', period: 'March 2026' }
const facts = (given: Partial<GateFacts> = {}): GateFacts => ({
  on: '2026-04-15',
  round: { closedOn: '2026-02-01', profile: agreedProfile() },
  goal: { title: 'Answer in minutes', isApproved: true },
  control,
  ...given,
})
const unmet = (given: Partial<GateFacts>) =>
  gateOf(facts(given)).conditions.filter(({ isMet }) => !isMet)
const profiled = (scores: Record<string, number>) => ({
  round: { closedOn: '2026-02-01', profile: agreedProfile(scores) },
})

describe('the gate for AI', () => {
  test('is ready where every condition is met, and each says what it rests on', () => {
    const { readiness, conditions } = gateOf(facts())
    expect(readiness).toBe('READY')
    expect(conditions.map(({ code }) => code)).toEqual([
      'ASSESSED',
      'PROCESS',
      'DATA_QUALITY',
      'GOVERNANCE',
      'GOAL',
      'DATA_RULES',
    ])
    for (const { evidence, missing } of conditions) {
      expect(evidence).toMatch(/\.$/)
      expect(missing).toBeNull()
    }
  })

  test.each([
    ['never assessed', { round: null }, 5],
    ['an assessment that is too old', { on: '2027-02-02' }, 1],
    ['one item of change below 3', profiled({ 'D3.4': 2 }), 1],
    ['one item of learning below 3', profiled({ 'D5.2': 2 }), 1],
    ['poor data', profiled({ G1: 2 }), 1],
    ['no governance', profiled({ G2: 2 }), 1],
    ['no rules', profiled({ G3: 2 }), 1],
    ['no goal', { goal: null }, 1],
    ['a goal that nobody approved', { goal: { title: 'X', isApproved: false } }, 1],
    ['controls below their target', { control: { ...control, status: 'AT_RISK' } }, 1],
    ['controls without a target', { control: { ...control, status: 'UNKNOWN', target: null } }, 1],
    ['controls without a reading', { control: { ...control, status: 'UNKNOWN', value: null } }, 1],
  ] as const)('is not ready with %s, and says what is missing', (_, given, count) => {
    const gate = gateOf(facts(given as Partial<GateFacts>))
    expect(gate.readiness).toBe('NOT_READY')
    const missing = gate.conditions.filter(({ isMet }) => !isMet)
    expect(missing).toHaveLength(count)
    for (const each of missing) expect(each.missing).toMatch(/\S/)
  })

  test('is not opened by other dimensions, nor closed by them', () => {
    expect(gateOf(facts(profiled({ 'D1.1': 1, 'D2.3': 1, 'D4.5': 1 }))).readiness).toBe('READY')
    expect(unmet(profiled({ 'D3.1': 2, 'D1.1': 5 })).map(({ code }) => code)).toEqual(['PROCESS'])
  })

  test('names the items that hold it back, the lowest first', () => {
    const [process] = unmet(profiled({ 'D5.2': 2, 'D3.4': 1 }))
    expect(process?.missing).toBe(
      'Below 3: Feedback collected and used (1); Knowledge base maintained (2).',
    )
  })

  test('never closes because an item got better', () => {
    const scores = fc.array(fc.integer({ min: 1, max: 5 }), {
      minLength: itemBank.length,
      maxLength: itemBank.length,
    })
    fc.assert(
      fc.property(scores, fc.nat(itemBank.length - 1), (given, at) => {
        const named = (list: number[]) =>
          Object.fromEntries(itemBank.map(({ code }, place) => [code, list[place] ?? 1]))
        const more = given.map((each, place) => (place === at ? Math.min(5, each + 1) : each))
        const missing = (list: number[]) => unmet(profiled(named(list))).map(({ code }) => code)
        expect(missing(given)).toEqual(expect.arrayContaining(missing(more)))
      }),
      { numRuns: 100 },
    )
  })
})

test('rounds are 6 to 12 months apart, also at the end of a month', () => {
  expect(cadenceAfter('2025-08-31')).toEqual({ opensFrom: '2026-02-28', countsUntil: '2026-08-31' })
})

describe('the record of a KPI', () => {
  test.each([
    [0, true, 1],
    [8, true, 2],
    [9, false, 3],
    [12, true, 4],
  ])(
    'of %d months, with a target: %s, vouches for level %d',
    (monthsMeasured, hasTarget, level) => {
      expect(levelInData({ monthsMeasured, hasTarget })).toBe(level)
    },
  )

  test('contradicts a claim that is more than one level beyond it', () => {
    expect(claimBeyondData(4, 2)).toBe(2)
    expect([isClaimLarge(2), isClaimLarge(1), isClaimLarge(-1.5), isClaimLarge(null)]).toEqual([
      true,
      false,
      true,
      false,
    ])
    expect(claimBeyondData(null, 1)).toBeNull()
  })

  test('is told in a sentence', () => {
    expect(evidenceInWords('CSAT', { monthsMeasured: 0, hasTarget: false })).toMatch(/nothing was/)
    expect(evidenceInWords('CSAT', { monthsMeasured: 7, hasTarget: true })).toBe(
      'CSAT: measured in 7 of 12 months; a target holds.',
    )
  })
})
