import type { Ctx } from '../../platform/context.js'
import { type CsvKind, csvLine } from '../../platform/csv/csv-line.js'
import type { AuditEntry } from './entry.js'
import { type AuditQuestion, streamAudit } from './read-audit.js'

const columns = {
  sequence: 'number',
  at: 'time',
  actorKind: 'text',
  actorId: 'text',
  actorName: 'text',
  action: 'text',
  subject: 'text',
  outcome: 'text',
  details: 'text',
  requestId: 'text',
  address: 'text',
  hash: 'text',
} as const satisfies Record<keyof AuditEntry, CsvKind>

const names = Object.keys(columns) as (keyof AuditEntry)[]
const kinds = Object.values(columns)

export type AuditFormat = 'csv' | 'ndjson'

/** The entries as lines of a file, newest first: NDJSON, or CSV with a line of names. */
export async function* auditLines(
  ctx: Ctx,
  question: AuditQuestion,
  format: AuditFormat,
): AsyncGenerator<string> {
  ctx.demand('audit.read')
  if (format === 'csv')
    yield csvLine(
      names,
      names.map(() => 'text'),
    )
  for await (const entry of streamAudit(ctx, question))
    yield format === 'csv'
      ? csvLine(
          names.map(name => entry[name]),
          kinds,
        )
      : `${JSON.stringify({ ...entry, details: JSON.parse(entry.details) })}\n`
}
