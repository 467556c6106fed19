import type { AuditFilter, AuditOutcome } from '@steerboard/schema'
import type { LocationQuery } from 'vue-router'
import { outcomeMarks } from '../../format/audit-words.js'
import { instantOf } from '../../format/zoned.js'

/** Which entries are wanted, as it is entered; empty: any. */
export interface AuditEntryFilter {
  actor: string
  action: string
  subject: string
  /** Days, both included. */
  from: string
  to: string
  outcome: AuditOutcome | ''
}

const textIn = (query: LocationQuery, key: string): string => {
  const value = query[key]
  return typeof value === 'string' ? value : ''
}

const isOutcome = (text: string): text is AuditOutcome => Object.hasOwn(outcomeMarks, text)

/** As the address says it. */
export function readAuditFilter(query: LocationQuery): AuditEntryFilter {
  const [actor, action, subject] = ['actor', 'action', 'subject'].map(key => textIn(query, key))
  const outcome = textIn(query, 'outcome')
  return {
    actor: actor ?? '',
    action: action ?? '',
    subject: subject ?? '',
    from: textIn(query, 'from'),
    to: textIn(query, 'to'),
    outcome: isOutcome(outcome) ? outcome : '',
  }
}

/** The same for the address: only what was entered. */
export const queryOf = (filter: AuditEntryFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))

const DAY = 86_400_000
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)

/** As the API takes it: days of the organisation's clock, to the end of the last one. */
export function askedFor(filter: AuditEntryFilter, timeZone: string): AuditFilter {
  const { actor, action, subject, from, to, outcome } = filter
  const startOf = (day: string) => instantOf(`${day}T00:00`, timeZone)
  const next = (day: string) => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10)
  return {
    ...(actor && { actor }),
    ...(action && { action }),
    ...(subject && { subject }),
    ...(isDay(from) && { from: startOf(from) }),
    ...(isDay(to) && { to: startOf(next(to)) }),
    ...(outcome && { outcomes: [outcome] }),
  }
}
