import { hoursInWords } from '../../domain/calendar/opening-hours.js'
import type { OrganisationSettings } from '../facts/index.js'
import type { CalendarFact } from '../ingest/index.js'
import type { AskedDefinitions, ChangedValue } from './settings.js'
import type { ChangeRow } from './stores/settings.store.js'

const names: Readonly<Record<keyof OrganisationSettings, string>> = {
  name: 'Name',
  timeZone: 'Time zone',
  fiscalYearStartMonth: 'First month of the fiscal year',
  currency: 'Currency',
  ledgerRetentionDays: 'Days of the exact past',
}

/** What a change was about: each setting as it was and as it was asked to be. */
export function changedValues({ kind, asked, before }: ChangeRow): ChangedValue[] {
  if (kind === 'CALENDAR') return ofCalendar(asked as CalendarFact, before as CalendarFact | null)
  if (kind === 'DEFINITIONS') return ofDefinitions(asked as AskedDefinitions)
  const was = (before ?? {}) as Record<string, unknown>
  return Object.entries(asked).map(([name, value]) => ({
    name: names[name as keyof OrganisationSettings] ?? name,
    before: name in was ? String(was[name]) : null,
    after: String(value),
  }))
}

const ofDefinitions = ({
  fileName,
  differences,
  isProposing,
}: AskedDefinitions): ChangedValue[] => [
  {
    ...{ name: 'Definitions', before: null },
    after: `${fileName}, ${differences} ${differences === 1 ? 'difference' : 'differences'}${isProposing ? ', targets drafted' : ''}`,
  },
]

/** The versions that are new or differ. */
function ofCalendar(asked: CalendarFact, before: CalendarFact | null): ChangedValue[] {
  const was = new Map(before?.versions.map(each => [each.effectiveFrom, inWords(each)]))
  const renamed =
    before && before.name !== asked.name
      ? [{ name: `Name of the calendar ${asked.code}`, before: before.name, after: asked.name }]
      : []
  const versions = asked.versions
    .map(each => ({
      name: `Calendar ${asked.name} from ${each.effectiveFrom}`,
      before: was.get(each.effectiveFrom) ?? null,
      after: inWords(each),
    }))
    .filter(each => each.before !== each.after)
  return [...renamed, ...versions]
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

function inWords({
  weekly,
  holidays,
  extraOpen,
  timeZone,
}: CalendarFact['versions'][number]): string {
  const days = DAYS.flatMap((day, place) => {
    const windows = weekly[String(place + 1)]
    return windows ? [`${day} ${hoursInWords(windows)}`] : []
  })
  const dates = Object.entries(extraOpen).map(([date, hours]) => `${date} ${hoursInWords(hours)}`)
  const closed = holidays.length > 0 ? [`closed on ${holidays.join(', ')}`] : []
  return [...days, ...dates, ...closed, timeZone].join('; ')
}
