import type { MotionContentPartsFragment } from '@steerboard/schema'
import { expect, test } from 'vitest'
import { differencesOf } from './differences.js'
import { eventInWords, saidIn } from './event-words.js'
import { outcomeInWords, rulesInWords, tallyInWords } from './tally-words.js'

const motion = {
  subject: 'SET',
  inWords: 'at least 95%; red below 90%',
  facts: [{ label: 'Weight', text: '20' }],
  kind: 'COMMITTED',
  contractReference: null,
  effectiveFrom: '2026-05-01',
  effectiveTo: null,
  reviewDate: '2027-05-01',
  owner: null,
} as MotionContentPartsFragment

test('a counter-proposal is told by what it would have otherwise, and by nothing else', () => {
  const counter = {
    ...motion,
    inWords: 'at least 92%; red below 88%',
    facts: [{ label: 'Weight', text: '30' }],
    effectiveFrom: '2026-07-01',
  } as MotionContentPartsFragment
  expect(differencesOf(motion, counter)).toEqual([
    {
      what: 'What is proposed',
      before: 'at least 95%; red below 90%',
      after: 'at least 92%; red below 88%',
    },
    { what: 'Holds from', before: '1 May 2026', after: '1 Jul 2026' },
    { what: 'Weight', before: '20', after: '30' },
  ])
  expect(differencesOf(motion, motion)).toEqual([])
})

test('a vote is told in words, and its code is not quoted', () => {
  expect(eventInWords({ act: 'VOTE', text: 'AGAINST' })).toBe('voted against it')
  expect(saidIn({ act: 'VOTE', text: 'AGAINST' })).toBeNull()
  expect(saidIn({ act: 'COMMENT', text: 'Too much.' })).toBe('Too much.')
})

test('the count says who voted how and what the quorum takes', () => {
  const tally = { for: 3, against: 1, abstained: 0, eligible: 6, needed: 3, counted: 4 }
  expect(tallyInWords({ ...tally, outcome: 'CARRIED' })).toBe(
    '3 for, 1 against, 0 abstained. Of 6 members 4 count for the quorum, 3 are needed.',
  )
  expect(outcomeInWords('PROPOSED', 'NO_QUORUM')).toContain('Too few')
  expect(outcomeInWords('APPROVED', 'CARRIED')).toBe('')
})

test('the rules are one sentence that a member can check', () => {
  expect(rulesInWords({ quorum: 0.5, abstentionsCount: false, majority: 'SIMPLE' })).toBe(
    'The quorum is 50% of the members, abstentions not included. A motion is carried by more votes for than against; a tie is lost.',
  )
})
