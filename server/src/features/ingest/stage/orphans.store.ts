import type { Sql } from '../../../platform/postgres.js'
import type { RejectLog } from '../reject-log.js'

interface Parentage {
  stage: string
  /** Column of the stage that names the parent. */
  column: string
  parentTable: string
}

/** From parents to children: a parent that is refused takes its children with it. */
export const parentages: readonly Parentage[] = [
  { stage: 'stage_ticket_event', column: 'ticket', parentTable: 'ticket' },
  { stage: 'stage_sla_instance', column: 'ticket', parentTable: 'ticket' },
  { stage: 'stage_survey_invitation', column: 'ticket', parentTable: 'ticket' },
  { stage: 'stage_survey_response', column: 'invitation', parentTable: 'survey_invitation' },
]

/** Refuses staged rows that name a parent which is neither kept nor in this import. */
export async function refuseOrphans(
  sql: Sql,
  { stage, column, parentTable }: Parentage,
  rejects: RejectLog,
): Promise<number> {
  const orphan = `s.${column} is not null
    and not exists (select from ${parentTable} p
      where p.source = s.source and p.external_id = s.${column})
    and not exists (select from stage_${parentTable} p
      where p.source = s.source and p.external_id = s.${column})`
  const reason = `the ${parentTable.replace('_', ' ')} it names is unknown`
  const found = sql.unsafe<{ line: number | null }[]>(
    `select s.line from ${stage} s where ${orphan} order by s.nr`,
  )
  let count = 0
  await found.cursor(1000, async rows => {
    for (const { line } of rows) rejects.add({ line, column, code: 'UNKNOWN_PARENT', reason })
    count += rows.length
    await rejects.flush()
  })
  if (count > 0) await sql.unsafe(`delete from ${stage} s where ${orphan}`)
  return count
}
