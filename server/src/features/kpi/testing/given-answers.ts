import type { Sql } from '../../../platform/postgres.js'

export const surveys = ['CSAT', 'NPS', 'CES', 'FCR'] as const

/** Answers to one survey about one service, asked for and given on the 10th of a month. */
export interface GivenAnswers {
  kind: (typeof surveys)[number]
  month: string
  service: 1 | 2 | 3
  answered: number
  /** Another month in which they were given. */
  answeredIn?: string
  /** Asked, and did not answer. */
  silent?: number
}

let batches = 0

/** Writes them; services 1 and 2 are of department 1, 3 is of department 2. */
export async function givenAnswers(sql: Sql, given: readonly GivenAnswers[]): Promise<void> {
  const batch = ++batches
  const rows = given.flatMap(
    ({ kind, month, service, answered, answeredIn = month, silent = 0 }, at) =>
      Array.from({ length: answered + silent }, (_, i) => ({
        key: `A${batch}/${at}/${i}`,
        kind,
        at: `${month}-10T10:00:00Z`,
        answered: `${answeredIn}-10T10:00:00Z`,
        service,
        department: service === 3 ? 2 : 1,
        score: i < answered ? (i * 3 + at) % 11 : null,
      })),
  )
  const asked = sql.json(rows)
  const columns =
    'r(key text, kind text, at timestamptz, answered timestamptz, service int, department int, score int)'
  await sql`insert into survey_invitation
      (source, external_id, source_updated_at, kind, service_id, department_id, invited_at)
    select 'ask', key, at, kind, service, department, at
    from jsonb_to_recordset(${asked}::jsonb) as ${sql.unsafe(columns)}`
  await sql`insert into survey_response (source, external_id, source_updated_at, invitation_id,
      answered_at, score, scale, valid, positive, scored)
    select 'ask', key, r.answered, i.id, r.answered, r.score, '0-10', true, r.score > 6, true
    from jsonb_to_recordset(${asked}::jsonb) as ${sql.unsafe(columns)}
    join survey_invitation i on i.external_id = key where r.score is not null`
}
