import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allBenefitTypes, type BenefitType } from '../value/benefit-type.js'
import type { EvidenceClass } from '../value/evidence-class.js'
import { type DeliveryFacts, deliveryOf, deliveryStatus } from './delivery.js'
import { deliveryInWords } from './delivery-in-words.js'

const day = '2026-04-15'
const none: DeliveryFacts = {
  milestones: [],
  plannedBenefits: [],
  realisedBenefits: [],
  plannedCost: [],
  spent: [],
}
const deliver = (facts: Partial<DeliveryFacts>) => deliveryOf({ ...none, ...facts }, day)
const milestone = (weight: number, dueOn: string, doneOn: string | null = null) => ({
  weight,
  dueOn,
  doneOn,
})
const planned = (month: string, amount: number, type: BenefitType = 'COST') => ({
  type,
  month: `${month}-01`,
  amount,
})
const realised = (month: string, amount: number, type: BenefitType = 'COST') => ({
  ...planned(month, amount, type),
  evidence: 'SYSTEM' as EvidenceClass,
})
const cost = (month: string, amount: number) => ({ month: `${month}-01`, amount })

describe('delivery', () => {
  test('is half milestones, three tenths benefits, two tenths cost', () => {
    const { value, ...parts } = deliver({
      milestones: [milestone(3, '2026-02-01', '2026-02-20'), milestone(1, '2026-03-01')],
      plannedBenefits: [planned('2026-02', 100), planned('2026-03', 100)],
      realisedBenefits: [realised('2026-02', 80), realised('2026-03', 40)],
      plannedCost: [cost('2026-02', 1000), cost('2026-03', 1000)],
      spent: [cost('2026-02', 1000), cost('2026-03', 1100)],
    })
    expect(parts.milestones.value).toBe(0.75)
    expect(parts.benefits).toEqual({ value: 0.6, isFromMilestones: false })
    expect(parts.cost.value).toBeCloseTo(0.75, 12)
    expect(value).toBeCloseTo(0.5 * 0.75 + 0.3 * 0.6 + 0.2 * 0.75, 12)
  })

  test('takes the milestones where no benefit was due', () => {
    const { benefits } = deliver({
      milestones: [milestone(1, '2026-01-01', '2026-01-05'), milestone(1, '2026-02-01')],
      plannedBenefits: [planned('2026-04', 100)],
    })
    expect(benefits).toEqual({ value: 0.5, isFromMilestones: true })
  })

  test('caps each part, so that what is over makes up for nothing', () => {
    const {
      milestones,
      benefits,
      cost: spent,
    } = deliver({
      milestones: [
        milestone(1, '2026-01-01', '2026-01-01'),
        milestone(9, '2026-12-01', '2026-03-01'),
      ],
      plannedBenefits: [planned('2026-01', 10), planned('2026-01', 10, 'HOURS')],
      realisedBenefits: [realised('2026-01', 500), realised('2026-01', 5, 'HOURS')],
      plannedCost: [cost('2026-01', 100)],
      spent: [cost('2026-01', 10)],
    })
    expect([milestones.value, benefits.value, spent.value]).toEqual([1, 0.75, 1])
  })

  test('counts against it what nobody planned or reported', () => {
    expect(deliver({}).value).toBe(0)
    const silent = deliver({ plannedCost: [cost('2026-02', 100)] })
    expect(silent.cost).toMatchObject({ value: 0, unreported: ['2026-02-01'] })
    expect(deliver({ spent: [cost('2026-02', 100)] }).cost.value).toBe(0)
  })

  test('gives the books of a month one month to be closed', () => {
    const facts = {
      plannedCost: [cost('2026-02', 100), cost('2026-03', 900)],
      spent: [cost('2026-02', 100)],
    }
    expect(deliver(facts).cost).toMatchObject({ planned: 100, ratio: 1, unreported: [], value: 1 })
    expect(deliveryOf({ ...none, ...facts }, '2026-05-01').cost.value).toBe(0)
  })

  test('says what stands behind each part', () => {
    expect(deliveryInWords(deliver({}))).toEqual({
      milestones: 'It has no milestones, which counts against it.',
      benefits: 'No benefit was due to date, so the milestones stand in.',
      cost: 'No cost was planned to date, and none was spent.',
    })
  })
})

test('is on track from 0.8, at risk from 0.6', () => {
  expect([0.8, 0.79, 0.6, 0.59].map(deliveryStatus)).toEqual([
    'ON_TRACK',
    'AT_RISK',
    'AT_RISK',
    'OFF_TRACK',
  ])
})

describe('whatever the facts', () => {
  const month = fc.integer({ min: 1, max: 6 }).map(each => `2026-0${each}-01`)
  const amount = fc.integer({ min: 0, max: 1000 })
  const type = fc.constantFrom(...allBenefitTypes)
  const benefit = fc.record({ type, month, amount })
  const facts = fc.record({
    milestones: fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 9 }),
        dueOn: month,
        doneOn: fc.option(month, { nil: null }),
      }),
      { maxLength: 6 },
    ),
    plannedBenefits: fc.array(benefit, { maxLength: 6 }),
    realisedBenefits: fc.array(
      fc.record({
        type,
        month,
        amount,
        evidence: fc.constantFrom<EvidenceClass>('SYSTEM', 'ATTESTED'),
      }),
      { maxLength: 6 },
    ),
    plannedCost: fc.array(fc.record({ month, amount }), { maxLength: 6 }),
    spent: fc.array(fc.record({ month, amount }), { maxLength: 6 }),
  })
  const holds = (property: fc.IProperty<[DeliveryFacts]> | fc.IProperty<[DeliveryFacts, number]>) =>
    fc.assert(property as fc.IProperty<[DeliveryFacts]>, { numRuns: 300 })

  test('it is between 0 and 1, and the sum of its weighted parts', () => {
    holds(
      fc.property(facts, given => {
        const { value, milestones, benefits, cost: spent } = deliveryOf(given, day)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        expect(value).toBeCloseTo(
          0.5 * milestones.value + 0.3 * benefits.value + 0.2 * spent.value,
          12,
        )
      }),
    )
  })

  test('finishing a milestone or realising more never lowers it', () => {
    holds(
      fc.property(facts, given => {
        const before = deliveryOf(given, day).value
        const done = given.milestones.map(each => ({ ...each, doneOn: each.doneOn ?? day }))
        const more = given.realisedBenefits.map(each => ({ ...each, amount: each.amount + 10 }))
        expect(deliveryOf({ ...given, milestones: done }, day).value).toBeGreaterThanOrEqual(
          before - 1e-12,
        )
        expect(deliveryOf({ ...given, realisedBenefits: more }, day).value).toBeGreaterThanOrEqual(
          before - 1e-12,
        )
      }),
    )
  })

  test('hiding the spending of a month whose books are closed never raises it', () => {
    holds(
      fc.property(facts, fc.nat(), (given, at) => {
        const closed = given.spent.filter(
          each => each.month <= '2026-02-01' && isPlanned(given, each.month),
        )
        const hidden = closed[at % Math.max(1, closed.length)]
        if (!hidden) return
        const spent = given.spent.filter(({ month: each }) => each !== hidden.month)
        expect(deliveryOf({ ...given, spent }, day).value).toBeLessThanOrEqual(
          deliveryOf(given, day).value + 1e-12,
        )
      }),
    )
  })

  const isPlanned = ({ plannedCost }: DeliveryFacts, hidden: string) =>
    plannedCost.some(each => each.month === hidden && each.amount > 0)
})
