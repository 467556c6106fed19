import type { WrittenKind } from '../../../domain/signal/annotation.js'
import { firstOfMonth, type LocalDay, localDayOf } from '../calendar/local-day.js'
import { outagesOf } from './outages.js'
import type { Timeline } from './timeline.js'

/** What somebody of the story notes, some days after it happened. */
export interface ToldNote {
  /** Number of the person, as in `people.ts`. */
  by: number
  kind: WrittenKind
  day: LocalDay
  /** Last day it is about. */
  until?: LocalDay
  /** Code of a service; absent: the organisation. */
  service?: string
  text: string
}

/** A new usual range, and when somebody decided to start it. */
export interface ToldBaseline {
  by: number
  kpi: string
  from: LocalDay
  decidedOn: LocalDay
  reason: string
}

const outageTexts: Readonly<Record<string, string>> = {
  'core-switch':
    'The core switch failed after a change; the campus was without network for a day and a half.',
  'storage-full': 'The learning platform stood still: its storage was full and nobody was warned.',
  'sign-in-certificate': 'An expired certificate kept people from signing in.',
  'enrolment-database': 'The enrolment database had to be registered again during enrolment.',
}
/** The owner of the service notes the others; these its director does, for the organisation. */
const isFeltByAll = ['core-switch', 'sign-in-certificate']

/** What the owners and the analyst note. */
export function notesOf(timeline: Timeline): ToldNote[] {
  const outages = outagesOf(timeline).map(({ key, service, day, end }): ToldNote => {
    const text = outageTexts[key]
    if (!text) throw new Error(`The story says nothing of the outage ${key}`)
    const until = localDayOf(new Date(end - 1))
    const note = { kind: 'INCIDENT', day, until, text } as const
    return isFeltByAll.includes(key) ? { by: 3, ...note } : { by: 8, ...note, service }
  })
  const changes: ToldNote[] = [
    {
      by: 9,
      kind: 'NOTE',
      day: timeline.committeeFounded,
      text: 'The steering committee met for the first time; from here on these figures are on its table.',
    },
    {
      by: 3,
      kind: 'CHANGE',
      day: timeline.longerHoursFrom,
      text: 'The service desk is open longer.',
    },
    {
      by: 3,
      kind: 'CHANGE',
      day: timeline.problemManagementFrom,
      text: 'Problem management begins, with analysts who passed ITIL Foundation.',
    },
  ]
  return [...changes, ...outages].toSorted((a, b) => a.day - b.day)
}

/** What the chair decides once nine months have shown it. */
export function baselinesOf({ problemManagementFrom }: Timeline): ToldBaseline[] {
  const from = firstOfMonth(problemManagementFrom, 1)
  const decidedOn = firstOfMonth(problemManagementFrom, 10) + 9
  const reason =
    'Problem management and the ITIL training have lasted: nine months on one side of the old average.'
  return ['SLA_RESOLUTION', 'TTR_MEDIAN'].map(kpi => ({ by: 2, kpi, from, decidedOn, reason }))
}
