import type { ImportState } from '@steerboard/schema'
import { locale } from './value.js'

export const importStateNames: Record<ImportState, string> = {
  RECEIVING: 'Being sent',
  RECEIVED: 'Received',
  WAITING: 'About to begin',
  RUNNING: 'Running',
  CHECKED: 'Dry run',
  APPLIED: 'Imported',
  REFUSED: 'Refused',
  FAILED: 'Failed',
  DISCARDED: 'Given up',
}

const kindNames: Record<string, string> = {
  department: 'Departments',
  service: 'Services',
  team: 'Teams',
  calendar: 'Calendars',
  ticket: 'Tickets',
  ticket_event: 'Events of tickets',
  sla_instance: 'Promises',
  survey_invitation: 'Survey invitations',
  survey_response: 'Survey answers',
  change: 'Changes',
  observation: 'Observations',
  interaction: 'Conversations',
}
export const recordKindName = (kind: string): string => kindNames[kind] ?? kind

interface Read {
  profile?: string | null
  mapping?: string | null
  mappingVersion?: number | null
}

/** By what a file was read: its profile, and the mapping where there was one. */
export const readAs = ({ profile, mapping, mappingVersion }: Read): string =>
  mapping ? `${mapping}, version ${mappingVersion} (${profile})` : (profile ?? 'no file')

/** What a delimiter is called; most cannot be seen. */
export const delimiterName = (delimiter: string | null | undefined): string =>
  ({ ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' })[delimiter ?? ''] ?? 'unknown'

export const encodings = [
  { value: '', label: 'As the file says (UTF-8)' },
  { value: 'windows-1252', label: 'Windows-1252 (Western Europe)' },
  { value: 'utf-16le', label: 'UTF-16, little end first' },
  { value: 'utf-16be', label: 'UTF-16, big end first' },
]

const whole = new Intl.NumberFormat(locale)
export const formatCount = (count: number): string => whole.format(count)

/** "1 row", "2,000 rows". */
export const counted = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`

const units = ['bytes', 'kB', 'MB']

/** The size of a file as an operating system shows it. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2
  const amount = new Intl.NumberFormat(locale, { maximumFractionDigits: power === 0 ? 0 : 1 })
  return `${amount.format(bytes / 1000 ** power)} ${units[power]}`
}
