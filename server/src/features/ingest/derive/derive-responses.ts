import { isSurveyScale, surveyScore } from '../../../domain/kpi/survey-score.js'
import type { Sql } from '../../../platform/postgres.js'
import { responseSpec } from '../stage/survey-fact.store.js'
import { deriveStaged } from './derive.store.js'

interface StagedResponse {
  nr: number
  kind: string
  scale: string
  score: number
  answered_at: Date
  invited_at: Date
}

const SELECT = `
  select s.nr, s.scale, s.score, s.answered_at, coalesce(si.kind, iv.kind) as kind,
    coalesce(si.invited_at, iv.invited_at) as invited_at
  from stage_survey_response s
    left join stage_survey_invitation si
      on si.source = s.source and si.external_id = s.invitation
    left join survey_invitation iv
      on si.nr is null and iv.source = s.source and iv.external_id = s.invitation`

/** What each staged answer counts for. */
export async function deriveResponses(sql: Sql): Promise<void> {
  await deriveStaged(sql, responseSpec, { select: SELECT, work: workOut })
}

/** Whether something was resolved at first contact is a yes or a no. */
const isAskedOn = (kind: string, scale: string): boolean => kind !== 'FCR' || scale === 'binary'

function workOut({ kind, scale, score, answered_at, invited_at }: StagedResponse) {
  if (!isSurveyScale(scale) || !isAskedOn(kind, scale)) return [false, false, false]
  const { valid, positive, scored } = surveyScore({
    scale,
    score,
    invitedAt: invited_at,
    answeredAt: answered_at,
  })
  return [valid, positive, scored]
}
