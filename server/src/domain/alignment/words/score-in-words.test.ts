import { describe, expect, test } from 'vitest'
import { compareScores } from '../comparison.js'
import { confidenceOf } from '../confidence.js'
import { type ScoreInput, scoreOf } from '../score.js'
import { defaultScoreConfiguration as configuration } from '../score-configuration.js'
import { badgesOf, scoreStatus } from '../score-status.js'
import { givenItem, givenKpi, givenObjective } from '../testing/given.js'
import { badgeInWords } from './badges-in-words.js'
import { swappedOutInWords, weightMovedInWords } from './changes-in-words.js'
import { type ScoreEvidence, scoreInWords } from './score-in-words.js'

const before: ScoreInput = {
  objectives: [
    givenObjective({ kpis: [givenKpi({ key: 'sla' })] }),
    givenObjective({
      id: '2',
      title: 'Open to all',
      kpis: [givenKpi({ key: 'csat', label: 'Customer satisfaction', attainment: 0.5 })],
    }),
  ],
  items: [givenItem('SPEND', 0.6), givenItem('EFFORT', 0.6)],
  initiatives: [{ id: '7', title: 'Portal', budget: 5, delivery: 0.5 }],
}
const now: ScoreInput = {
  ...before,
  objectives: [
    before.objectives[0] as (typeof before.objectives)[number],
    givenObjective({
      id: '2',
      title: 'Open to all',
      kpis: [givenKpi({ key: 'csat', label: 'Customer satisfaction', attainment: 0.7 })],
    }),
  ],
  initiatives: [{ id: '7', title: 'Portal', budget: 5, delivery: 0.4 }],
}

const evidenceOf = (input: ScoreInput, more: Partial<ScoreEvidence> = {}): ScoreEvidence => {
  const score = scoreOf(input, configuration)
  const badges = badgesOf(input, score)
  return {
    score,
    badges,
    status: scoreStatus(score, badges),
    confidence: confidenceOf(input.objectives),
    worst: null,
    comparison: null,
    ...more,
  }
}
const said = (evidence: ScoreEvidence) =>
  Object.fromEntries(scoreInWords(evidence).map(({ kind, text }) => [kind, text]))

describe('a score explains itself', () => {
  const compared = compareScores(scoreOf(before, configuration), scoreOf(now, configuration))
  const comparison = compared && { ...compared, label: 'October 2026', rebased: null }

  test('by its parts, by what moved it and by what is lost', () => {
    const text = said(
      evidenceOf(now, { comparison, worst: { title: 'Open to all', attained: 0.7 } }),
    )
    expect(text).toEqual({
      SCORE:
        'Strategic alignment is 73 of 100: 43 of 50 by goals, 23 of 30 by coverage and 8 of 20 by initiatives.',
      CHANGE:
        'It rose by 3 points since October 2026, most of it by Customer satisfaction for “Open to all” (+5); against it, Portal (−2).',
      LOST: 'Most is lost by Portal (12 points), Customer satisfaction (7.5 points) and What is spent (4.3 points).',
      WORST: 'Objectives reach 85% together; “Open to all” is furthest behind with 70%.',
      CONFIDENCE: 'What stands for the objectives is well known (grade A, 100 of 100).',
    })
  })

  test('and says that it is weighed anew before it says what changed', () => {
    const rebased = comparison && { ...comparison, rebased: { published: 66 } }
    expect(said(evidenceOf(now, { comparison: rebased })).REBASED).toBe(
      'Weights or objectives have changed since October 2026: it had 66 points then, and would have had 70 points as they are now.',
    )
  })

  test('and names what is unknown, new, or critical and missed', () => {
    const critical = givenObjective({ isCritical: true, kpis: [givenKpi({ attainment: 0.2 })] })
    const young = givenObjective({ id: '3', title: 'Skills', isInGrace: true })
    const text = said(evidenceOf({ ...now, objectives: [critical, young], initiatives: [] }))
    expect(text.CAPPED).toBe(
      '“Teaching never stops” is critical and missed, so the whole is at risk at best, whatever the number.',
    )
    expect(text.PARTIAL).toBe(
      'Nothing is known of initiatives, so the score is partial: 80 points can be judged, the others count as not earned.',
    )
    expect(text.GRACE).toBe('“Skills” is new and counts from its ninetieth day on.')
  })

  test('and that there is none', () => {
    const nothing = said(evidenceOf({ objectives: [], items: [], initiatives: [] }))
    expect(nothing).toEqual({
      SCORE: 'There is no score: no approved objective, link or initiative has any data.',
    })
  })

  test('without a change where there is none to speak of', () => {
    const same = compareScores(scoreOf(now, configuration), scoreOf(now, configuration))
    const unchanged = same && { ...same, label: 'October 2026', rebased: null }
    expect(said(evidenceOf(now, { comparison: unchanged })).CHANGE).toBe(
      'It is as it was in October 2026.',
    )
  })
})

test('badges say what they are about', () => {
  expect(badgeInWords({ kind: 'CRITICAL_MISSED', objectives: ['Skills', 'Open'] })).toBe(
    'Capped: “Skills” and “Open” are critical and missed',
  )
  const partial = { kind: 'PARTIAL', coverageCompleteness: 0.3 } as const
  expect(badgeInWords({ ...partial, known: 80 })).toBe('Partial: 80 of 100 points can be judged')
  expect(badgeInWords({ ...partial, known: 100 })).toBe(
    'Partial: 30% of what coverage asks about is known',
  )
  expect(badgeInWords({ kind: 'IN_GRACE', objectives: ['Skills'] })).toBe(
    '“Skills” is new and not counted yet',
  )
  expect(badgeInWords({ kind: 'IN_GRACE', objectives: ['a', 'b'] })).toBe(
    '2 new objectives are not counted yet',
  )
})

test('changes that are looked at are said with their days', () => {
  const [from, to] = [
    { from: '2026-01-01', weight: 20 },
    { from: '2026-02-01', weight: 35 },
  ]
  expect(weightMovedInWords('Skills', { from, to })).toBe(
    '“Skills” weighed 20 and weighs 35 from 1 February 2026: more than 10 points within a quarter.',
  )
  const swap = {
    title: 'Skills',
    takenOut: 'Reopen rate',
    day: '2026-03-02',
    turnedRed: '2026-02-01',
  }
  expect(swappedOutInWords({ ...swap, putIn: ['First contact'] })).toBe(
    'Reopen rate was taken out of “Skills” on 2 March 2026, 29 days after it had turned red; in its place: First contact.',
  )
})
