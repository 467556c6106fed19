import { compileCalendar } from '../../domain/calendar/business-hours.js'
import { hoursIn } from '../../domain/calendar/opening-hours.js'
import { Invalid } from '../../platform/errors.js'
import { faultOfRule } from '../alert/index.js'
import { checkSettings } from '../facts/index.js'
import { type CalendarFact, checkMapping, checkName } from '../ingest/index.js'
import type { DefinitionsFile, FiledCalendar, FiledMapping } from './definitions-file.js'

/** What cannot hold together in a file, with its place. Throws Invalid before anything is written. */
export function checkDefinitions(file: DefinitionsFile, kept: DefinitionsFile): void {
  checkSettings(file.organisation)
  const faults = [
    ...(['calendars', 'departments', 'services', 'teams'] as const).flatMap(list =>
      repeated(list, file[list]),
    ),
    ...repeated(
      'savedMappings',
      file.savedMappings.map(({ name }) => ({ code: name })),
    ),
    ...file.savedMappings.flatMap(faultsOfMapping),
    ...file.calendars.flatMap(faultOfCalendar),
    ...unknownNames(file, kept),
    ...file.alertRules.flatMap((rule, place) => {
      const fault = faultOfRule(rule)
      return fault === null ? [] : [{ place: `alertRules[${place}]`, fault }]
    }),
  ]
  if (faults.length === 0) return
  throw new Invalid(
    'This file of definitions cannot be taken.',
    faults.map(({ place, fault }) => ({ argument: place, message: `${place}: ${fault}` })),
  )
}

interface Fault {
  place: string
  fault: string
}

function repeated(list: string, items: readonly { code: string }[]): Fault[] {
  const seen = new Set<string>()
  return items.flatMap(({ code }, place) => {
    if (seen.has(code)) return [{ place: `${list}[${place}].code`, fault: `${code} stands twice.` }]
    seen.add(code)
    return []
  })
}

function faultOfCalendar(calendar: FiledCalendar, place: number): Fault[] {
  try {
    compileCalendar(calendarFact(calendar).versions)
    return []
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return [{ place: `calendars[${place}]`, fault: error.message }]
  }
}

function faultsOfMapping(mapping: FiledMapping, place: number): Fault[] {
  try {
    checkName(mapping.name)
    checkMapping(mapping)
    return []
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const at = `savedMappings[${place}]`
    return [{ place: at, fault: error.fields[0]?.message ?? error.message }]
  }
}

/** What services and teams name has to be in the file, or here already. */
function unknownNames(file: DefinitionsFile, kept: DefinitionsFile): Fault[] {
  const codes = (list: 'departments' | 'calendars') =>
    new Set([...kept[list], ...file[list]].map(({ code }) => code))
  const [departments, calendars] = [codes('departments'), codes('calendars')]
  const unknown = (known: Set<string>, code: string | null, place: string): Fault[] =>
    code === null || known.has(code) ? [] : [{ place, fault: `${code} is not known.` }]
  return [
    ...file.services.flatMap(({ department, calendar }, place) => [
      ...unknown(departments, department, `services[${place}].department`),
      ...unknown(calendars, calendar, `services[${place}].calendar`),
    ]),
    ...file.teams.flatMap(({ department }, place) =>
      unknown(departments, department, `teams[${place}].department`),
    ),
  ]
}

/** A calendar of a file as imports have it. */
export const calendarFact = ({ code, name, versions }: FiledCalendar): CalendarFact => ({
  code,
  name,
  versions: versions.map(({ weekly, extraOpen, ...version }) => ({
    ...version,
    weekly: asWindows(weekly),
    extraOpen: asWindows(extraOpen),
  })),
})

const asWindows = (hours: Record<string, string>): Record<string, [number, number][]> =>
  Object.fromEntries(Object.entries(hours).map(([day, text]) => [day, hoursIn(text) ?? []]))
