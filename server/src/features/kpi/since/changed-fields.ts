import { channels, exclusionReasons, priorities } from '../../../domain/kpi/dimensions.js'
import type { DirectoryRows, NamedRow } from '../../directory/index.js'
import type { RecordChange } from '../../measure/index.js'
import type { RecordChangeAnswer } from './since-answer.js'

type Fields = RecordChangeAnswer['fields']

/** What of a record differs, of all that its measures read; of a new or removed one, all there is. */
export function fieldsOfChange(
  { stateBefore, stateAfter }: Pick<RecordChange, 'stateBefore' | 'stateAfter'>,
  directory: DirectoryRows,
): Fields {
  const names = Object.keys(stateAfter ?? stateBefore ?? {}).toSorted()
  return names
    .map(name => ({
      name: name.replace(/_id$/, ''),
      before: inWords(name, stateBefore?.[name], directory),
      after: inWords(name, stateAfter?.[name], directory),
    }))
    .filter(({ before, after }) => before !== after)
}

const directoryOf: Record<string, (directory: DirectoryRows) => readonly NamedRow[]> = {
  department_id: directory => directory.departments,
  service_id: directory => directory.services,
  team_id: directory => directory.teams,
  first_team_id: directory => directory.teams,
  requester_department_id: directory => directory.requesterDepartments,
}
const codesOf: Record<string, readonly string[]> = {
  priority: priorities,
  channel: channels,
  exclusion: exclusionReasons,
}

/** Codes for ids, so that a field reads as in the source. */
function inWords(name: string, value: unknown, directory: DirectoryRows): string | null {
  if (value === null || value === undefined) return null
  const own = name.replace(/^ticket\./, '')
  const row = directoryOf[own]?.(directory).find(({ id }) => id === value)
  if (row) return row.code
  const code = codesOf[own]?.[Number(value)]
  if (code !== undefined) return code
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
