import { expect, test } from 'vitest'
import { faultsOf, formOf, inputOf, isWhole, sumOf, triedOf, weightGroups } from './weights-form.js'

const weights = {
  ...{ goals: 0.5, coverage: 0.3, initiatives: 0.2 },
  ...{ spend: 0.4, effort: 0.3, services: 0.2, tickets: 0.1 },
  ...{ coverageTarget: 0.8, strong: 1, medium: 0.6, weak: 0.3 },
}
const form = formOf(weights, { effectiveFrom: '2026-05-01', rationale: 'It counts.' })

test('weights are typed in per cent and sent as shares, as they came', () => {
  expect([form.goals, form.weak]).toEqual(['50', '30'])
  expect(triedOf(form)).toEqual(weights)
  expect(triedOf({ ...form, goals: '33,33' }).goals).toBe(0.3333)
  expect(inputOf(form)).toMatchObject({ ...weights, rationale: 'It counts.' })
})

test('shares that are not a whole are seen before they are sent', () => {
  expect([isWhole(form), isWhole({ ...form, goals: '49' })]).toEqual([true, false])
  const [parts] = weightGroups
  expect(sumOf({ ...form, goals: '49,5' }, parts)).toBe(99.5)
  expect(sumOf({ ...form, goals: 'x' }, parts)).toBeNaN()
  expect(faultsOf({ ...form, goals: '', weak: '101' })).toEqual({
    goals: 'A number from 0 to 100.',
    weak: 'A number from 0 to 100.',
  })
})
