import type { Measure } from '../../../domain/kpi/measures.js'
import { oneIf } from './buckets.js'
import { defineMoment } from './define-moment.js'

const answered = (kind: string, condition = 'true'): string =>
  oneIf(`i.kind = '${kind}' and ${condition}`)

const invited = (kind: string, asked: Measure, replied: Measure) => ({
  [asked]: answered(kind),
  [replied]: answered(kind, 'i.answered_at is not null'),
})

/** By the day of the invitation, so that the answers belong to the very people who were asked. */
export const surveyInvited = defineMoment('surveyInvited', 'survey', {
  at: 'i.invited_at',
  values: {
    ...invited('CSAT', 'csatInvited', 'csatInvitedAnswered'),
    csatInvitedPositive: answered('CSAT', 'coalesce(i.positive, false)'),
    ...invited('NPS', 'npsInvited', 'npsInvitedAnswered'),
    ...invited('CES', 'cesInvited', 'cesInvitedAnswered'),
    ...invited('FCR', 'fcrInvited', 'fcrInvitedAnswered'),
  },
})

export const surveyAnswered = defineMoment('surveyAnswered', 'survey', {
  at: 'i.answered_at',
  values: {
    csatAnswers: answered('CSAT'),
    csatPositive: answered('CSAT', 'i.positive'),
    csatScored: answered('CSAT', 'i.scored'),
    csatScore: "case when i.kind = 'CSAT' and i.scored then i.score end",
    csatScoreSquared: "case when i.kind = 'CSAT' and i.scored then i.score * i.score end",
    npsAnswers: answered('NPS'),
    npsPromoters: answered('NPS', 'i.score >= 9'),
    npsDetractors: answered('NPS', 'i.score <= 6'),
    cesAnswers: answered('CES'),
    cesAgree: answered('CES', 'i.score >= 5'),
    cesScore: "case when i.kind = 'CES' then i.score end",
    cesScoreSquared: "case when i.kind = 'CES' then i.score * i.score end",
  },
})

export const surveyScores = defineMoment('surveyScores', 'survey', {
  at: 'i.answered_at',
  where: "i.kind = 'CSAT' and i.scored",
  bucket: 'i.score',
  values: { csatScores: '1' },
})

/** The requester's own word on whether it was resolved at first contact. */
export const surveyFirstContact = defineMoment('surveyFirstContact', 'survey', {
  at: 'i.answered_at',
  where: "i.kind = 'FCR'",
  values: { fcrSurveyAnswers: '1', fcrSurveyYes: oneIf('coalesce(i.positive, false)') },
})
