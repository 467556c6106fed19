import { isTooSmall } from '../access/smallest-group.js'
import type { Formula } from './define-kpi.js'
import type { Measure } from './measures.js'
import type { Parts } from './parts.js'
import { partsRead } from './parts-read.js'

/** With fewer answers, or fewer answers for each person asked, a survey proves little. */
export const fewAnswers = 30
export const lowResponse = 0.1

export type EvidenceDoubt = 'FEW_ANSWERS' | 'LOW_RESPONSE'

/** What a figure from a survey rests on. */
export interface SurveyEvidence {
  /** Invitations sent in the period. */
  invited: number
  /** Those of them that were answered validly; `null` where too few were invited to be told of. */
  answered: number | null
  /** Answered ÷ invited, 0…1; `null` where nobody was invited in the period, or too few. */
  responseRate: number | null
  /** Why it proves little; empty where it is sound. */
  doubts: readonly EvidenceDoubt[]
  isLow: boolean
}

interface Asked {
  invited: Measure
  answered: Measure
}

const asked: readonly (Asked & { reads: readonly Measure[] })[] = [
  {
    reads: ['csatAnswers', 'csatScored'],
    invited: 'csatInvited',
    answered: 'csatInvitedAnswered',
  },
  { reads: ['npsAnswers'], invited: 'npsInvited', answered: 'npsInvitedAnswered' },
  { reads: ['cesAnswers'], invited: 'cesInvited', answered: 'cesInvitedAnswered' },
  { reads: ['fcrSurveyAnswers'], invited: 'fcrInvited', answered: 'fcrInvitedAnswered' },
]

/** The survey a formula reads, or `null` where it reads none. */
export function surveyOf(formula: Formula): Asked | null {
  const read = partsRead(formula).map(({ measure }) => measure)
  return asked.find(({ reads }) => reads.some(measure => read.includes(measure))) ?? null
}

/**
 * How much a figure proves: `n` answers stand behind it. `null` for what is not asked of people.
 * Colour the evidence, not the score, where it is low.
 */
export function surveyEvidence(formula: Formula, parts: Parts, n: number): SurveyEvidence | null {
  const survey = surveyOf(formula)
  if (survey === null) return null
  const invited = parts.sum(survey.invited)
  const answered = isTooSmall(invited) ? null : parts.sum(survey.answered)
  const responseRate = invited === 0 || answered === null ? null : answered / invited
  const doubts: EvidenceDoubt[] = []
  if (n < fewAnswers) doubts.push('FEW_ANSWERS')
  if (responseRate !== null && responseRate < lowResponse) doubts.push('LOW_RESPONSE')
  return { invited, answered, responseRate, doubts, isLow: doubts.length > 0 }
}
