import { isDeepStrictEqual } from 'node:util'
import {
  aroundTheClock,
  type BusinessCalendar,
  compileCalendar,
} from '../../../domain/calendar/business-hours.js'
import type { CalendarFact, ServiceFact, TeamFact } from '../fact-batch.js'
import type { RejectLog } from '../reject-log.js'
import type { DimensionClaims, Located } from './dimension-claims.js'
import type { Dimensions } from './dimensions.store.js'

export interface ResolvedDimensions {
  /** What has to be written. */
  changed: Dimensions
  /** Kept services whose working hours change, and kept teams whose level does. */
  reclockedServices: string[]
  releveledTeams: string[]
  calendarOf(service: string): BusinessCalendar
  levelOf(team: string): number
}

/** Lays what an import says of departments, services, teams and calendars over what is kept. */
export function resolveDimensions(
  kept: Dimensions,
  claims: DimensionClaims,
  rejects: RejectLog,
): ResolvedDimensions {
  refuseUnknownCalendars(kept, claims, rejects)
  refuseBadCalendars(claims, rejects)
  const changed: Dimensions = {
    calendars: definedAnew(kept.calendars, claims.calendars),
    departments: definedAnew(kept.departments, claims.departments),
    services: definedAnew(kept.services, claims.services),
    teams: definedAnew(kept.teams, claims.teams),
    requesterDepartments: definedAnew(kept.requesterDepartments, claims.requesterDepartments),
  }
  addNamed(kept, claims, changed)
  const now = {
    calendars: new Map([...kept.calendars, ...changed.calendars]),
    services: new Map([...kept.services, ...changed.services]),
    teams: new Map([...kept.teams, ...changed.teams]),
  }
  const hoursDiffer = ({ code, calendar }: ServiceFact) => {
    const current = now.services.get(code)?.calendar ?? null
    return current !== calendar || (current !== null && changed.calendars.has(current))
  }
  const levelDiffers = ({ code, level }: TeamFact) =>
    (kept.teams.get(code)?.level ?? level) !== level
  const codesOf = (facts: readonly { code: string }[]) => facts.map(({ code }) => code)
  return {
    changed,
    reclockedServices: codesOf([...kept.services.values()].filter(hoursDiffer)),
    releveledTeams: codesOf([...changed.teams.values()].filter(levelDiffers)),
    calendarOf: calendarReader(now.services, now.calendars),
    levelOf: team => now.teams.get(team)?.level ?? 1,
  }
}

/** Compiles each calendar once. */
function calendarReader(
  services: ReadonlyMap<string, ServiceFact>,
  calendars: ReadonlyMap<string, CalendarFact>,
): (service: string) => BusinessCalendar {
  const compiled = new Map<string, BusinessCalendar>()
  return service => {
    const code = services.get(service)?.calendar ?? null
    const versions = code === null ? [] : (calendars.get(code)?.versions ?? [])
    if (code === null || versions.length === 0) return aroundTheClock
    const known = compiled.get(code) ?? compileCalendar(versions)
    compiled.set(code, known)
    return known
  }
}

function definedAnew<T extends { code: string }>(
  kept: ReadonlyMap<string, T>,
  defined: ReadonlyMap<string, Located<T>>,
): Map<string, T> {
  const anew = new Map<string, T>()
  for (const [code, { line: _, ...fact }] of defined) {
    if (!isDeepStrictEqual(fact, kept.get(code))) anew.set(code, fact as unknown as T)
  }
  return anew
}

/** What a ticket names and nobody has defined gets its code as its name. */
function addNamed(kept: Dimensions, claims: DimensionClaims, changed: Dimensions): void {
  for (const code of claims.namedDepartments) {
    if (!kept.departments.has(code) && !changed.departments.has(code))
      changed.departments.set(code, { code, name: code })
  }
  for (const [code, department] of claims.namedServices) {
    if (!kept.services.has(code) && !changed.services.has(code))
      changed.services.set(code, { code, name: code, department, calendar: null })
  }
  for (const code of claims.namedTeams) {
    if (!kept.teams.has(code) && !changed.teams.has(code))
      changed.teams.set(code, { code, name: code, department: null, level: 1 })
  }
}

function refuseUnknownCalendars(
  kept: Dimensions,
  claims: DimensionClaims,
  rejects: RejectLog,
): void {
  for (const { code, calendar, line = null } of claims.services.values()) {
    if (calendar === null || claims.calendars.has(calendar) || kept.calendars.has(calendar))
      continue
    claims.services.delete(code)
    rejects.add({
      line,
      column: 'calendar',
      code: 'UNKNOWN_PARENT',
      reason: 'the calendar it names is unknown',
    })
  }
}

function refuseBadCalendars(claims: DimensionClaims, rejects: RejectLog): void {
  for (const { code, versions, line = null } of claims.calendars.values()) {
    try {
      if (versions.length > 0) compileCalendar(versions)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      claims.calendars.delete(code)
      rejects.add({ line, column: null, code: 'BAD_CALENDAR', reason: error.message })
    }
  }
}
