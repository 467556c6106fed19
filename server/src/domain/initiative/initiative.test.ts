import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aiMark } from './ai-mark.js'
import { categoryMix } from './category.js'
import { linkFaults } from './links.js'
import { isActive, isOpen, mayFollow, type Stage, stages } from './stage.js'
import { realisationOf } from './value/realisation.js'

const link = (objective: string, share: number, isPrimary = false) => ({
  objective,
  share,
  isPrimary,
})

describe('stages', () => {
  test('go from idea by approval to the start, and end as done or stopped', () => {
    expect(mayFollow('IDEA', 'APPROVED')).toBe(true)
    expect(mayFollow('IDEA', 'STARTED')).toBe(false)
    expect(mayFollow('STARTED', 'DONE')).toBe(true)
    const over = (Object.keys(stages) as Stage[]).filter(each => !isOpen(each))
    expect(over).toEqual(['DONE', 'STOPPED'])
  })

  test('an approved one is active from the day on which it was to begin', () => {
    expect(isActive('APPROVED', '2026-05-01', '2026-04-30')).toBe(false)
    expect(isActive('APPROVED', '2026-05-01', '2026-05-01')).toBe(true)
    expect(isActive('STARTED', '2026-05-01', '2026-04-30')).toBe(true)
    expect(isActive('DONE', '2026-01-01', '2026-05-01')).toBe(false)
  })
})

describe('links to objectives', () => {
  test('have one primary and shares of at most 1 together', () => {
    expect(linkFaults([link('1', 0.7, true), link('2', 0.3)])).toEqual([])
    expect(linkFaults([link('1', 0.7, true), link('2', 0.4)])).toEqual([
      'The shares add up to more than 1.',
    ])
    expect(linkFaults([link('1', 0.5), link('2', 0.4)])).toEqual([
      'Exactly one objective is the primary one.',
    ])
    expect(linkFaults([link('1', 0.5, true), link('1', 0.4)])).toEqual([
      'An objective is named twice.',
    ])
    expect(linkFaults([link('1', 0, true)])).toEqual(['A share is above 0 and at most 1.'])
    expect(linkFaults([])).toEqual([])
  })

  test('of ten tenths are whole', () => {
    const ten = Array.from({ length: 10 }, (_, at) => link(String(at), 0.1, at === 0))
    expect(linkFaults(ten)).toEqual([])
  })
})

test('the mix lists every category, and its shares add up to 1 where money is spent', () => {
  const category = fc.constantFrom('RUN', 'GROW', 'TRANSFORM')
  const some = fc.array(fc.record({ category, budget: fc.integer({ min: 0, max: 1_000_000 }) }))
  fc.assert(
    fc.property(some, given => {
      const mix = categoryMix(given as Parameters<typeof categoryMix>[0])
      expect(mix.map(each => each.category)).toEqual(['RUN', 'GROW', 'TRANSFORM'])
      const shares = mix.map(({ share }) => share)
      const isSpent = given.some(({ budget }) => budget > 0)
      if (!isSpent) expect(shares).toEqual([null, null, null])
      else expect(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9)
    }),
    { numRuns: 200 },
  )
})

describe('benefits realised', () => {
  const month = '2026-01-01'
  test('weigh by their evidence, and types are not added', () => {
    const planned = [
      { type: 'COST', month, amount: 100 },
      { type: 'HOURS', month, amount: 40 },
    ] as const
    const realised = [
      { type: 'COST', month, amount: 50, evidence: 'SYSTEM' },
      { type: 'COST', month, amount: 40, evidence: 'ATTESTED' },
    ] as const
    expect(realisationOf(planned, realised, '2026-02-01')).toEqual([
      { type: 'COST', planned: 100, realised: 90, weighted: 70, ratio: 0.7 },
      { type: 'HOURS', planned: 40, realised: 0, weighted: 0, ratio: 0 },
    ])
  })

  test('have no ratio before anything was due: null is not zero', () => {
    const planned = [{ type: 'RISK', month, amount: 5 }] as const
    expect(realisationOf(planned, [], '2026-01-31')).toEqual([
      { type: 'RISK', planned: 0, realised: 0, weighted: 0, ratio: null },
    ])
  })
})

test('an initiative that uses AI is marked while the gate is not open and nobody accepted the risk', () => {
  expect(aiMark(false, 'NOT_READY', false)).toBe('NONE')
  expect(aiMark(true, 'READY', false)).toBe('READY')
  expect(aiMark(true, 'NOT_ASSESSED', false)).toBe('NOT_READY')
  expect(aiMark(true, 'NOT_READY', true)).toBe('RISK_ACCEPTED')
})
