import { Invalid } from '../../../platform/errors.js'
import { headerOf } from '../csv/naming.js'
import { type Row, RowProblem } from '../csv/row.js'
import { emptyBatch } from '../empty-batch.js'
import type { FactBatch } from '../fact-batch.js'
import type { FactKind } from '../import-report.js'
import type { ImportProfile, Normaliser } from '../profiles/import-profile.js'
import { Unmapped } from '../values/unmapped.js'
import { factInWords } from './fact-in-words.js'
import type { RowPreview } from './file-preview.js'
import type { Opened } from './fit-of.js'

const SHOWN = 12
/** Rows of one group may stand apart; so many are looked at. */
const LOOKED_AT = 400

/** The first rows as they would be read, with what is wrong in those that are refused. */
export async function previewRows(
  { read, rejects }: Extract<Opened, { fault: null }>,
  profile: ImportProfile,
  timeZone: string,
): Promise<{
  rows: RowPreview[]
  fault: string | null
  sampleOf: (column: string) => string | null
}> {
  const groups = new Map<string, Row[]>()
  let fault: string | null = null
  try {
    let count = 0
    for await (const row of read.rows) {
      if (++count > LOOKED_AT || (profile.groupBy === null && groups.size >= SHOWN)) break
      const key = (profile.groupBy && row.text(profile.groupBy)) ?? `line ${row.line}`
      groups.set(key, [...(groups.get(key) ?? []), row])
    }
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    fault = error.message
  }
  const normaliser = profile.open({ timeZone, unmapped: new Unmapped() })
  const shown = [...groups.values()].slice(0, SHOWN)
  const refused = rejects.listed.slice(0, SHOWN).map(
    ({ line, ...problem }): RowPreview => ({
      ...{ line: line ?? 0, kind: null, says: [] },
      fault: problem,
    }),
  )
  const rows = [...shown.map(group => previewOf(normaliser, group, profile)), ...refused]
  return {
    rows: rows.toSorted((one, other) => one.line - other.line).slice(0, SHOWN),
    fault,
    sampleOf: column => shown[0]?.[0]?.text(column)?.slice(0, 80) ?? null,
  }
}

const kindOf: Readonly<Record<keyof FactBatch, FactKind>> = {
  departments: 'department',
  services: 'service',
  teams: 'team',
  calendars: 'calendar',
  tickets: 'ticket',
  ticketEvents: 'ticket_event',
  slaInstances: 'sla_instance',
  surveyInvitations: 'survey_invitation',
  surveyResponses: 'survey_response',
  changes: 'change',
  observations: 'observation',
  interactions: 'interaction',
}
/** Of what one group says, the ticket tells most. */
const TELLING: readonly (keyof FactBatch)[] = [
  'tickets',
  ...(Object.keys(kindOf) as (keyof FactBatch)[]),
]

function previewOf(
  normaliser: Normaliser,
  group: readonly Row[],
  { csv }: ImportProfile,
): RowPreview {
  const [first, ...others] = group as [Row, ...Row[]]
  const { line } = first
  const batch = emptyBatch()
  try {
    normaliser.take([first, ...others], batch)
  } catch (error) {
    if (!(error instanceof RowProblem)) throw error
    const { code, message: reason } = error
    const column = error.column === null ? null : headerOf(csv.columns, error.column)
    return { line: error.line ?? line, kind: null, says: [], fault: { column, code, reason } }
  }
  const name = TELLING.find(each => batch[each].length > 0)
  if (!name) return { line, kind: null, says: [], fault: null }
  return { line, kind: kindOf[name], says: factInWords(batch[name][0] ?? {}), fault: null }
}
