import { expect, test } from 'vitest'
import { partsOf } from '../testing/parts-of.js'
import { caseNamed } from '../testing/reference-cases.js'
import { ageBands } from './age-bands.js'
import { backlogAfter } from './backlog-balance.js'
import { nonResponseBounds } from './non-response-bounds.js'

test('the silent ones bound the satisfaction from below and above', () => {
  // 400 invited, 100 answered, 85 of them satisfied: 85 %, but between 21 and 96 %.
  const sums = { csatInvited: 400, csatInvitedAnswered: 100, csatInvitedPositive: 85 }
  expect(nonResponseBounds(partsOf({ sums }))).toEqual({ low: 0.2125, high: 0.9625 })
})

test('where all answered there is no doubt, where none was asked no bound', () => {
  const sums = { csatInvited: 10, csatInvitedAnswered: 10, csatInvitedPositive: 4 }
  expect(nonResponseBounds(partsOf({ sums }))).toEqual({ low: 0.4, high: 0.4 })
  expect(nonResponseBounds(partsOf({}))).toBeNull()
})

test('bounds that rest on what fewer than five answered are not told', () => {
  const sums = { csatInvited: 40, csatInvitedAnswered: 4, csatInvitedPositive: 3 }
  expect(nonResponseBounds(partsOf({ sums }))).toBeNull()
  expect(nonResponseBounds(partsOf({ sums: { ...sums, csatInvitedAnswered: 5 } }))).not.toBeNull()
})

test('the age bands add up to the backlog', () => {
  const levels = {
    openTickets: 100,
    openFrom3Days: 60,
    openFrom8Days: 40,
    openFrom15Days: 25,
    openFrom31Days: 10,
    openFrom91Days: 2,
  }
  const bands = ageBands(partsOf({ levels }))
  expect(bands.map(band => [band.label, band.count])).toEqual([
    ['0–2 days', 40],
    ['3–7 days', 20],
    ['8–14 days', 15],
    ['15–30 days', 15],
    ['31–90 days', 8],
    ['over 90 days', 2],
  ])
  expect(bands.reduce((sum, band) => sum + band.count, 0)).toBe(100)
  expect(bands.map(band => [band.fromDays, band.toDays])).toEqual([
    [0, 2],
    [3, 7],
    [8, 14],
    [15, 30],
    [31, 90],
    [91, null],
  ])
})

test('the backlog balances with what came and went', () => {
  const { input, expected } = caseNamed('backlog-flow-identity')
  expect(backlogAfter(input.previous, input)).toBe(expected.backlog)
})
