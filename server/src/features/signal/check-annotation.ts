import { addDays, isLocalDate } from '../../domain/calendar/local-date.js'
import type { NotedDays, WrittenKind } from '../../domain/signal/annotation.js'
import { refuse } from '../../platform/refuse.js'
import type { ScopeQuestion } from '../directory/index.js'

export interface AnnotationInput {
  kind: WrittenKind
  /** Null: about every KPI of the scope. */
  kpi?: string | null
  scope?: ScopeQuestion | null
  from: string
  /** First day after it; absent: it is about one day. */
  to?: string | null
  text: string
}

const LONGEST_DAYS = 366
const EARLIEST = '1970-01-01'

/** The days that a note is about. Throws Invalid for days that are none, or too many. */
export function checkDays({ from, to }: Pick<AnnotationInput, 'from' | 'to'>): NotedDays {
  if (!isLocalDate(from) || from < EARLIEST)
    throw refuse('from', 'That is no day of the calendar.', [`a date from ${EARLIEST} on`])
  const end = to ?? addDays(from, 1)
  if (isLocalDate(end) && from < end && end <= addDays(from, LONGEST_DAYS)) return { from, to: end }
  throw refuse('to', 'A note is about 1 to 366 days; `to` is the first day after it.', [
    `a date after ${from}, up to ${addDays(from, LONGEST_DAYS)}`,
  ])
}
