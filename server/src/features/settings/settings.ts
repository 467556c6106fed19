import type { OrganisationSettings } from '../facts/index.js'
import type { CalendarFact } from '../ingest/index.js'

export const changeStates = {
  WAITING: 'It was asked for and is being done.',
  DONE: 'It was done.',
  REFUSED: 'It could not be done, for the reason in `problem`; nothing changed.',
} as const
export type ChangeState = keyof typeof changeStates

export type Change =
  | {
      kind: 'ORGANISATION'
      asked: Partial<OrganisationSettings>
      before: Partial<OrganisationSettings>
    }
  | { kind: 'DEFINITIONS'; asked: AskedDefinitions; before: null }
  | { kind: 'CALENDAR'; asked: CalendarFact; before: CalendarFact | null }

/** A file of definitions that is to be taken over. */
export interface AskedDefinitions {
  fileName: string
  /** How many things differ, as it was asked for. */
  differences: number
  isProposing: boolean
  /** Left out where changes are listed. */
  file?: unknown
}

/** One setting as it was and as it was asked to be. */
export interface ChangedValue {
  name: string
  before: string | null
  after: string
}

export interface ChangeAnswer {
  id: string
  /** Name of who asked for it. */
  by: string
  at: Date
  state: ChangeState
  problem: string | null
  what: readonly ChangedValue[]
}

export interface DayHours {
  /** 1 is Monday. */
  weekday: number
  /** Opening times, such as 08:00-12:00 13:00-17:00. */
  hours: string
}
export interface DateHours {
  date: string
  hours: string
}
export interface CalendarVersionAnswer {
  effectiveFrom: string
  timeZone: string
  weekly: readonly DayHours[]
  holidays: readonly string[]
  extraOpen: readonly DateHours[]
}
export interface CalendarAnswer {
  code: string
  name: string
  /** Services that work by it. */
  services: readonly string[]
  /** Tickets of these services. */
  tickets: number
  /** Oldest first. */
  versions: readonly CalendarVersionAnswer[]
}

export interface SettingsAnswer extends OrganisationSettings {
  isDemo: boolean
  tickets: number
  calendars: readonly CalendarAnswer[]
  changes: readonly ChangeAnswer[]
}

export const CHANGE_SETTINGS = 'change-settings'
export interface ChangeSettings {
  change: number
}
