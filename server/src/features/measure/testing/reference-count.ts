import type { Measure } from '../../../domain/kpi/measures.js'
import { localDay, relationsOf, type World, type WorldSla, type WorldTicket } from './world.js'

/** One count of one measure on one local day: the plain way, without any ledger. */
export interface Count {
  measure: Measure
  day: string
  scope: Record<
    'departmentId' | 'serviceId' | 'priority' | 'channel' | 'teamId' | 'requesterDepartmentId',
    number
  >
  amount: number
  bucket: number
}

const DAY = 86_400_000
const scopeOf = (t: WorldTicket): Count['scope'] => ({
  departmentId: t.departmentId,
  serviceId: t.serviceId,
  priority: t.priority,
  channel: t.channel,
  teamId: t.teamId ?? 0,
  requesterDepartmentId: t.requesterDepartmentId ?? 0,
})
const secondsBetween = (a: Date, b: Date): number => Math.round((b.getTime() - a.getTime()) / 1000)
const bucket = (seconds: number): number =>
  seconds <= 0 ? -1 : Math.ceil(Math.log(seconds) / Math.log(1.05))
const within = (date: Date | null, from: Date, days: number): boolean =>
  date !== null && date.getTime() <= from.getTime() + days * DAY

/** Every flow and histogram of the random world, counted fact by fact. */
export function countFlows(world: World): Count[] {
  const counts: Count[] = []
  const add = (
    at: Date | null,
    scope: Count['scope'],
    amounts: Partial<Record<Measure, number>>,
    b = 0,
  ) => {
    if (at === null) return
    for (const [measure, amount] of Object.entries(amounts))
      counts.push({
        measure: measure as Measure,
        day: localDay(at, world.zone),
        scope,
        amount,
        bucket: b,
      })
  }
  for (const t of world.tickets) countTicket(world, t, add)
  for (const s of world.promises) countPromise(s, add)
  return counts
}

type Add = (
  at: Date | null,
  scope: Count['scope'],
  amounts: Partial<Record<Measure, number>>,
  bucket?: number,
) => void

function countTicket(world: World, t: WorldTicket, add: Add): void {
  const scope = scopeOf(t)
  if (t.exclusion !== 0) {
    add(t.firstResolvedAt ?? t.closedAt ?? t.openedAt, scope, { ticketsExcluded: 1 }, t.exclusion)
    return
  }
  const relations = relationsOf(world, t)
  const incident = t.type === 'incident'
  add(t.openedAt, scope, {
    ticketsOpened: 1,
    incidentsOpened: Number(incident),
    incidentsRecurring: Number(incident && relations.recurs),
    majorIncidentsOpened: Number(incident && t.major),
  })
  if (t.firstResolvedAt) {
    const first = t.firstResolvedAt
    const reopened = (days: number): boolean =>
      (t.reopenCount > 0 &&
        (t.firstReopenedAt === null || within(t.firstReopenedAt, first, days))) ||
      within(relations.continuedAt, first, days)
    const strict = t.fcrStrict && t.fcrEligible && !reopened(7) && relations.repeatedAt === null
    add(first, scope, {
      firstResolved: 1,
      reopenedWithin14Days: Number(reopened(14)),
      fcrEligible: Number(t.fcrEligible),
      fcrStrict: Number(strict),
      fcrNetStrict: Number(strict && t.fcrNet),
      fcrFirstAssignment: Number(t.fcrEligible && t.reassignmentCount === 0),
      fcrOneTouch: Number(t.fcrEligible && t.agentReplies !== null && t.agentReplies <= 1),
    })
    if (t.fcrEligible && t.firstContactFlag !== null)
      add(first, scope, {
        fcrFlagKnown: 1,
        fcrFlagged: Number(t.firstContactFlag),
        fcrNetFlagKnown: Number(t.fcrNet),
        fcrNetFlagged: Number(t.fcrNet && t.firstContactFlag),
      })
    const seconds = incident ? t.firstResolutionSeconds : null
    if (seconds !== null) {
      add(first, scope, {
        firstResolutionCount: 1,
        firstResolutionSeconds: seconds,
        firstResolutionMinutesSquared: Math.round(seconds / 60) ** 2,
      })
      add(first, scope, { firstResolutionBuckets: 1 }, bucket(seconds))
    }
    if (within(relations.continuedAt, first, 14))
      add(relations.continuedAt, scope, { reopenings: 1 })
  }
  for (const at of t.reopenedAt ?? []) add(at, scope, { reopenings: 1 })
  if (t.finalResolvedAt) {
    add(t.finalResolvedAt, scope, { ticketsResolved: 1, incidentsResolved: Number(incident) })
    if (incident && t.ttrBusinessSeconds !== null)
      add(t.finalResolvedAt, scope, { incidentTtrBuckets: 1 }, bucket(t.ttrBusinessSeconds))
    if (incident && t.ttrBusinessSeconds !== null)
      add(t.finalResolvedAt, scope, { incidentTtrSeconds: t.ttrBusinessSeconds })
  }
  add(t.closedAt, scope, { ticketsClosed: 1, closedReopened: Number(t.reopenCount > 0) })
  if (t.closedAt && t.finalResolvedAt)
    add(t.closedAt, scope, {
      closedResolutionSeconds: secondsBetween(t.openedAt, t.finalResolvedAt),
    })
}

function countPromise(s: WorldSla, add: Add): void {
  if (s.cancelled || s.ticketRow.exclusion !== 0) return
  const scope = scopeOf(s.ticketRow)
  const met = s.sourceMet ?? s.computedMet ?? false
  const decided = s.breachedAt ?? s.stoppedAt
  const told = s.sourceMet !== null && s.computedMet !== null
  if (decided)
    add(decided, scope, {
      outcomesCompared: Number(told),
      outcomesDiffering: Number(told && s.sourceMet !== s.computedMet),
    })
  if (s.type === 'SLA' && s.kind === 'RESOLUTION') {
    if (decided) add(decided, scope, { resolutionDecided: 1, resolutionMet: Number(met) })
    add(s.stoppedAt, scope, { resolutionCompleted: 1, resolutionCompletedMet: Number(met) })
    if (s.elapsedSeconds !== null)
      add(s.stoppedAt, scope, {
        resolutionClocked: 1,
        resolutionClockSeconds: s.elapsedSeconds + s.pausedSeconds,
        resolutionPausedSeconds: s.pausedSeconds,
      })
  }
  if (s.type === 'SLA' && s.kind === 'RESPONSE') {
    if (decided) add(decided, scope, { responseDecided: 1, responseMet: Number(met) })
    add(s.stoppedAt, scope, { responseCompleted: 1, responseCompletedMet: Number(met) })
  }
  if (s.type === 'UC' && decided)
    add(decided, scope, { contractDecided: 1, contractMet: Number(met) })
  if (s.type === 'OLA' && decided) add(decided, scope, { olaDecided: 1, olaMet: Number(met) })
  if (s.primary)
    add(s.ticketRow.finalResolvedAt, scope, {
      [s.kind === 'RESPONSE' ? 'resolvedWithResponseSla' : 'resolvedWithSla']: 1,
    })
}

/** Levels at the end of the day before `end`, straight from what each ticket was then. */
export function countLevels(world: World, end: string): Count[] {
  const counts: Count[] = []
  const before = (at: Date | null): boolean => at !== null && localDay(at, world.zone) < end
  for (const t of world.tickets) {
    const left = t.finalResolvedAt ?? t.closedAt
    if (t.exclusion !== 0) continue
    const push = (measure: Measure) =>
      counts.push({ measure, day: end, scope: scopeOf(t), amount: 1, bucket: 0 })
    if (before(t.openedAt) && !before(t.closedAt)) push('unclosedTickets')
    if (!before(t.openedAt) || before(left)) continue
    push('openTickets')
    const age = (Date.parse(end) - Date.parse(localDay(t.openedAt, world.zone))) / DAY - 1
    if (age >= 8) push('openFrom8Days')
    if (age >= 31) push('openFrom31Days')
  }
  return counts
}

const dueOpenOf = ({ type, kind }: WorldSla): Measure => {
  if (type === 'OLA') return 'olaDueOpen'
  if (type === 'UC') return 'contractDueOpen'
  return kind === 'RESPONSE' ? 'responseDueOpen' : 'resolutionDueOpen'
}

/** What counts only once its minute has come: promises by their due time, and tickets by all of theirs. */
export function countDue(world: World, now: Date): Count[] {
  const counts: Count[] = []
  for (const s of world.promises) {
    if (s.cancelled || s.ticketRow.exclusion !== 0) continue
    const add = (at: Date | null, amounts: Partial<Record<Measure, number>>) => {
      if (at === null || at > now) return
      const day = localDay(at, world.zone)
      for (const [measure, amount] of Object.entries(amounts))
        counts.push({
          measure: measure as Measure,
          day,
          scope: scopeOf(s.ticketRow),
          amount,
          bucket: 0,
        })
    }
    add(s.allDecidedAt, { ticketsDecided: 1, ticketsAllMet: Number(s.allMet) })
    if (s.type !== 'SLA' || (s.breachedAt ?? s.stoppedAt) === null) continue
    const met = Number(s.sourceMet ?? s.computedMet ?? false)
    if (s.kind === 'RESPONSE') add(s.dueAt, { responseDue: 1, responseDueMet: met })
    else add(s.dueAt, { resolutionDue: 1, resolutionDueMet: met })
  }
  return [...counts, ...countDueOpen(world, now)]
}

/** Promises that fell due before `now`, still open: missed though nobody has closed them. */
function countDueOpen(world: World, now: Date): Count[] {
  return world.promises
    .filter(s => !s.cancelled && s.ticketRow.exclusion === 0 && !s.paused)
    .filter(s => s.stoppedAt === null && s.breachedAt === null && s.dueAt !== null)
    .filter(s => (s.dueAt as Date) <= now)
    .map(s => ({
      measure: dueOpenOf(s),
      day: localDay(s.dueAt as Date, world.zone),
      scope: scopeOf(s.ticketRow),
      amount: 1,
      bucket: 0,
    }))
}
