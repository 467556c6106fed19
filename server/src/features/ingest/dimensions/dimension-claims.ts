import { Invalid } from '../../../platform/errors.js'
import type {
  CalendarFact,
  DepartmentFact,
  FactBatch,
  ServiceFact,
  TeamFact,
} from '../fact-batch.js'

const MOST = 20_000

/** A definition that was read, with the line it stands on. */
export type Located<T> = T & { line?: number }

/**
 * What the facts of one import say of departments, services and teams: some are defined in full,
 * others are only named by a ticket. A definition wins over a mention; of two definitions of one
 * code the greater stays, so that their order does not matter.
 */
export class DimensionClaims {
  readonly calendars = new Map<string, Located<CalendarFact>>()
  readonly departments = new Map<string, Located<DepartmentFact>>()
  readonly services = new Map<string, Located<ServiceFact>>()
  readonly teams = new Map<string, Located<TeamFact>>()
  /** Departments of requesters are only ever named; the name is the code. */
  readonly requesterDepartments = new Map<string, DepartmentFact>()
  readonly namedDepartments = new Set<string>()
  /** Code of a service that was only named → code of a department it was named with. */
  readonly namedServices = new Map<string, string>()
  readonly namedTeams = new Set<string>()
  repeated = 0

  take(batch: FactBatch): void {
    for (const fact of batch.calendars) this.defineCalendar(fact)
    for (const fact of batch.departments) this.define(this.departments, fact)
    for (const fact of batch.services) {
      this.define(this.services, fact)
      this.namedDepartments.add(fact.department)
    }
    for (const fact of batch.teams) {
      this.define(this.teams, fact)
      if (fact.department !== null) this.namedDepartments.add(fact.department)
    }
    for (const fact of batch.tickets) {
      this.name(fact, fact.team, fact.firstTeam)
      this.nameRequesters(fact.requesterDepartment)
    }
    for (const fact of batch.changes) this.name(fact, fact.team, null)
    for (const fact of batch.surveyInvitations) {
      this.name(fact, null, null)
      this.nameRequesters(fact.requesterDepartment)
    }
    for (const fact of batch.observations) this.name(fact, null, null)
    for (const fact of batch.interactions) {
      this.name(fact, fact.team, null)
      this.nameRequesters(fact.requesterDepartment)
    }
    this.refuseTooMany()
  }

  private name(
    { service, department }: { service: string | null; department: string },
    team: string | null,
    firstTeam: string | null,
  ): void {
    this.namedDepartments.add(department)
    if (team !== null) this.namedTeams.add(team)
    if (firstTeam !== null) this.namedTeams.add(firstTeam)
    if (service === null) return
    const known = this.namedServices.get(service)
    if (known === undefined || department < known) this.namedServices.set(service, department)
  }

  private nameRequesters(code: string | null | undefined): void {
    if (code && !this.requesterDepartments.has(code))
      this.requesterDepartments.set(code, { code, name: code })
  }

  private define<T extends { code: string }>(known: Map<string, T>, fact: T): void {
    const other = known.get(fact.code)
    if (other) this.repeated++
    if (!other || JSON.stringify(fact) > JSON.stringify(other)) known.set(fact.code, fact)
  }

  /** A calendar may come in several parts; each adds its versions. */
  private defineCalendar(fact: CalendarFact): void {
    const other = this.calendars.get(fact.code)
    const versions = new Map<string, CalendarFact['versions'][number]>()
    for (const version of [...(other?.versions ?? []), ...fact.versions]) {
      const known = versions.get(version.effectiveFrom)
      if (!known || JSON.stringify(version) > JSON.stringify(known))
        versions.set(version.effectiveFrom, version)
    }
    const inOrder = [...versions.values()].sort((a, b) =>
      a.effectiveFrom < b.effectiveFrom ? -1 : 1,
    )
    const name = other && other.name > fact.name ? other.name : fact.name
    this.calendars.set(fact.code, { ...fact, name, versions: inOrder })
  }

  private refuseTooMany(): void {
    const named = [this.namedServices, this.namedTeams, this.namedDepartments]
    const sizes = [...named, this.requesterDepartments].map(s => s.size)
    if (Math.max(...sizes) <= MOST) return
    const message = `More than ${MOST} services, teams or departments: is a column mapped to the wrong one?`
    throw new Invalid(message, [{ argument: 'profile', message }])
  }
}
