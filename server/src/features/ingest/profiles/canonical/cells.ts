import { isLocalDate } from '../../../../domain/calendar/local-date.js'
import { type Channel, channels, type Priority } from '../../../../domain/kpi/dimensions.js'
import { type Row, RowProblem } from '../../csv/row.js'
import type { SourceIdentity } from '../../fact-batch.js'
import { readFlag } from '../../values/choice.js'
import { readIsoInstant } from '../../values/instant.js'
import { readIdentity } from '../../values/number.js'
import { priorityOf } from '../../values/priority.js'

export const DEFAULT_SOURCE = 'canonical'

export function sourceOf(row: Row): string {
  return row.text('source') ?? DEFAULT_SOURCE
}

export function identityOf(row: Row): SourceIdentity {
  return {
    source: sourceOf(row),
    externalId: readIdentity(row, 'external_id'),
    sourceUpdatedAt: instantOf(row, 'updated_at'),
  }
}

export function instantOf(row: Row, column: string): Date {
  return readIsoInstant(row.required(column), column)
}

export function maybeInstant(row: Row, column: string): Date | null {
  const text = row.text(column)
  return text === null ? null : readIsoInstant(text, column)
}

/** Several instants, after semicolons. */
export function instantsOf(row: Row, column: string): Date[] {
  const parts = row.text(column)?.split(';') ?? []
  return parts.map(part => readIsoInstant(part.trim(), column))
}

export function flagOf(row: Row, column: string): boolean {
  return readFlag(row, column) ?? false
}

export function priorityIn(row: Row): Priority {
  const text = row.text('priority')
  if (text === null || text.toLowerCase() === 'unknown') return 'UNKNOWN'
  const priority = priorityOf(text)
  if (priority) return priority
  throw new RowProblem('priority', 'NOT_A_CHOICE', 'the cell is no priority, such as 3 or MODERATE')
}

export function channelIn(row: Row): Channel {
  const text = row.text('channel')?.toUpperCase() ?? 'UNKNOWN'
  const channel = channels.find(word => word === text)
  if (channel) return channel
  throw new RowProblem('channel', 'NOT_A_CHOICE', `the cell is none of ${channels.join(', ')}`)
}

export function dateOf(row: Row, column: string): string {
  const text = row.required(column)
  if (isLocalDate(text)) return text
  throw new RowProblem(column, 'NOT_A_DATE', 'the cell is no date as YYYY-MM-DD')
}

/** `start/end` as ISO instants, several after semicolons; without an end it still lasts. */
export function pausesOf(row: Row): { start: Date; end: Date | null }[] {
  const text = row.text('pauses')
  if (text === null) return []
  return text.split(';').map(part => {
    const [start = '', end = ''] = part.trim().split('/')
    return {
      start: readIsoInstant(start, 'pauses'),
      end: end === '' ? null : readIsoInstant(end, 'pauses'),
    }
  })
}
