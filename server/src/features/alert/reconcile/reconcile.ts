import type { Found } from '../../../domain/alert/run/found.js'
import type { Standing } from '../../../domain/alert/run/standing-of.js'
import type { Ctx } from '../../../platform/context.js'
import type { AlertRow } from '../alert.js'
import {
  insertAlerts,
  insertSightings,
  insertTransitions,
  loadCurrent,
  type NewTransition,
  updateAlerts,
} from '../stores/alert.store.js'
import { newAlert, type PlaceOf } from './new-alert.js'
import {
  type Change,
  changeByFinding,
  changeByStanding,
  hashed,
  type Moment,
  recordOf,
} from './plan.js'

/** What an evaluation found, and what is needed to put it on record. */
export interface Findings extends Moment {
  found: readonly Found[]
  /** Of an alert whose condition was not found: how it stands, and the last period looked at. */
  standingOf(alert: AlertRow): { standing: Standing; lastPeriod: string }
  placeOf: PlaceOf
  ruleIdOf(found: Found): number | null
}

/** Alerts that changed their state, as they are now. */
export interface Reconciled {
  fired: AlertRow[]
  resolved: AlertRow[]
}

/**
 * Brings the alerts on record to what was found: begins, resumes, escalates and resolves episodes.
 * Doing it twice with the same findings changes nothing the second time.
 */
export async function reconcile(ctx: Ctx, findings: Findings): Promise<Reconciled> {
  const { found } = findings
  const current = await loadCurrent(
    ctx,
    found.map(({ fingerprint }) => hashed(fingerprint)),
  )
  const latest = new Map(current.map(row => [row.fingerprint, row]))
  const { changes, begun } = sorted(findings, latest)
  const inserted = await begin(ctx, findings, begun)
  const byFingerprint = new Map([
    ...changes.map(({ after }) => [after.fingerprint, after] as const),
    ...inserted.map(row => [row.fingerprint, row] as const),
  ])
  const linked = linkedTo(findings, byFingerprint)
  const after = [...changes.map(change => linked(change.after)), ...inserted.map(linked)]
  const before = new Map([
    ...changes.map(change => [change.before.id, change.before] as const),
    ...inserted.map(row => [row.id, row] as const),
  ])
  await updateAlerts(
    ctx,
    after.filter(row => !isSame(row, before.get(row.id) as AlertRow)),
  )
  await insertTransitions(
    ctx,
    changes.flatMap(change => transitionOf(change, findings)),
  )
  await insertSightings(ctx, sightingsOf(findings, byFingerprint))
  const moved = new Set([
    ...changes.filter(({ event }) => event !== null).map(change => change.after.id),
    ...inserted.map(({ id }) => id),
  ])
  return outcomeOf(after.filter(({ id }) => moved.has(id)))
}

interface Sorted {
  changes: Change[]
  begun: Found[]
}

function sorted(findings: Findings, latest: ReadonlyMap<string, AlertRow>): Sorted {
  const changes: Change[] = []
  const begun: Found[] = []
  const seen = new Set<string>()
  for (const found of findings.found) {
    const fingerprint = hashed(found.fingerprint)
    seen.add(fingerprint)
    const record = recordOf(found, latest.get(fingerprint))
    if (record) changes.push(changeByFinding(record, found, findings))
    else begun.push(found)
  }
  for (const row of latest.values()) {
    if (row.isOver || seen.has(row.fingerprint)) continue
    const { standing, lastPeriod } = findings.standingOf(row)
    const change = changeByStanding(row, standing, { now: findings.now, lastPeriod })
    if (change) changes.push(change)
  }
  return { changes, begun }
}

async function begin(ctx: Ctx, findings: Findings, begun: readonly Found[]): Promise<AlertRow[]> {
  const { placeOf, now } = findings
  const made = begun.map(found =>
    newAlert(found, findings, { placeOf, ruleId: findings.ruleIdOf(found) }),
  )
  const inserted = await insertAlerts(
    ctx,
    made.map(({ row }) => row),
  )
  const events = new Map(made.map(({ row, event }) => [row.fingerprint, event]))
  await insertTransitions(
    ctx,
    inserted.map(row => ({
      alertId: row.id,
      at: now,
      fromState: null,
      toState: row.state,
      event: events.get(row.fingerprint) ?? 'CONFIRMED',
      personId: null,
      note: null,
    })),
  )
  return inserted
}

/** Sets the links between alerts that were found together; what was not found keeps those it has. */
function linkedTo({ found }: Findings, byFingerprint: ReadonlyMap<string, AlertRow>) {
  const links = new Map(found.map(each => [hashed(each.fingerprint), each]))
  const idOf = (fingerprint: string | null) =>
    fingerprint === null ? null : (byFingerprint.get(hashed(fingerprint))?.id ?? null)
  return (row: AlertRow): AlertRow => {
    const link = links.get(row.fingerprint)
    if (!link) return row
    return {
      ...row,
      groupedIntoId: idOf(link.groupedInto),
      toldWithId: idOf(link.toldWith),
      inhibitedById: idOf(link.inhibitedBy),
    }
  }
}

const isSame = (one: AlertRow, other: AlertRow): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

function transitionOf({ before, after, event }: Change, { now }: Moment): NewTransition[] {
  if (event === null) return []
  const [fromState, toState] = [before.state, after.state]
  return [{ alertId: after.id, at: now, fromState, toState, event, personId: null, note: null }]
}

function sightingsOf({ found, now }: Findings, byFingerprint: ReadonlyMap<string, AlertRow>) {
  return found.flatMap(({ fingerprint, evidence, breach }) => {
    const row = byFingerprint.get(hashed(fingerprint))
    if (!row) return []
    const digest = hashed(JSON.stringify(evidence))
    const { severity } = breach
    return [
      { alertId: row.id, period: evidence.period.start, foundAt: now, severity, digest, evidence },
    ]
  })
}

/** @param moved alerts whose state is new. */
const outcomeOf = (moved: readonly AlertRow[]): Reconciled => ({
  fired: moved.filter(({ state }) => state === 'FIRING'),
  resolved: moved.filter(({ state, firedAt }) => state === 'RESOLVED' && firedAt !== null),
})
