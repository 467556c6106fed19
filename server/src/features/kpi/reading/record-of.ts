import { channels, priorities } from '../../../domain/kpi/dimensions.js'
import type { DirectoryRows, NamedRow } from '../../directory/index.js'
import type { FactRecord } from '../../measure/index.js'
import type { Named, RecordAnswer } from '../answer.js'

const named = (rows: readonly NamedRow[], id: number): Named | null => {
  const row = rows.find(candidate => candidate.id === id)
  return row ? { code: row.code, name: row.name } : null
}

/** A record as it is told, with names for ids. */
export const describeRecord = (record: FactRecord, directory: DirectoryRows): RecordAnswer => ({
  kind: record.kind,
  externalId: record.externalId,
  source: record.source,
  service: named(directory.services, record.serviceId),
  department: named(directory.departments, record.departmentId),
  team: named(directory.teams, record.teamId),
  requesterDepartment: named(directory.requesterDepartments, record.requesterDepartmentId),
  priority: priorities[record.priority] ?? null,
  channel: channels[record.channel] ?? null,
  openedAt: record.openedAt,
  resolvedAt: record.resolvedAt,
  countsAt: record.at,
  weight: record.weight,
  facts: record.facts,
})
