import { createHash } from 'node:crypto'
import { eventOfBreach, eventOfStanding } from '../../../domain/alert/lifecycle/event-of.js'
import { nextState } from '../../../domain/alert/lifecycle/next-state.js'
import { periodsApart } from '../../../domain/alert/lifecycle/periods-apart.js'
import { type AlertEvent, reopensWithin } from '../../../domain/alert/lifecycle/states.js'
import type { Found } from '../../../domain/alert/run/found.js'
import type { Standing } from '../../../domain/alert/run/standing-of.js'
import type { AlertRow } from '../alert.js'

/** When an evaluation takes place. */
export interface Moment {
  now: Date
  today: string
}

/** What becomes of one alert on record. */
export interface Change {
  before: AlertRow
  after: AlertRow
  /** Null: only what is known of it changes, not its state. */
  event: AlertEvent | null
}

const closing = ['RESOLVED', 'REBASELINED'] as const
const isClosed = ({ state }: AlertRow): boolean => closing.some(each => each === state)

/** Fingerprints as they are stored: of one length. */
export const hashed = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The alert on record that a finding belongs to; null where it begins another episode. */
export function recordOf(found: Found, latest: AlertRow | undefined): AlertRow | null {
  if (!latest) return null
  if (!latest.isOver) return latest
  const { state, resolvedPeriod, grain } = latest
  const { start } = found.evidence.period
  const isSoon =
    resolvedPeriod !== null && periodsApart(grain, resolvedPeriod, start) <= reopensWithin
  const mayResume = state === 'RESOLVED' && latest.firedAt !== null && isSoon
  return mayResume && isTold(found) ? latest : null
}

const isTold = ({ breach, inhibitedBy }: Found): boolean => breach.isConfirmed && !inhibitedBy

/** What a finding does to the alert on record. */
export function changeByFinding(before: AlertRow, found: Found, { now, today }: Moment): Change {
  const event = eventOfBreach(found.breach, before, {
    isInhibited: found.inhibitedBy !== null,
    today,
  })
  const state = nextState(before.state, event)
  const severity = event === 'ESCALATED' ? found.breach.severity : before.severity
  const lastPeriod = latestOf(before.lastPeriod, found.evidence.period.start)
  const after = { ...before, severity, lastPeriod }
  if (state === null) return { before, after, event: null }
  return {
    before,
    event,
    after: {
      ...after,
      ...movedTo(state, now),
      isOver: false,
      resolvedPeriod: null,
      snoozedUntil: null,
      dismissal: null,
      firedAt: before.firedAt ?? now,
      // Put off, it comes back as it was; else it fires anew, on what was found now.
      evidence: event === 'WOKEN' ? before.evidence : found.evidence,
    },
  }
}

const latestOf = (one: string, other: string): string => (one > other ? one : other)

const movedTo = (state: AlertRow['state'], now: Date) => ({ state, stateSince: now })

/** What it does to an alert on record that its condition was not found. */
export function changeByStanding(
  before: AlertRow,
  standing: Standing,
  { now, lastPeriod }: { now: Date; lastPeriod: string },
): Change | null {
  const event = eventOfStanding(standing)
  if (event === null) return null
  const state = nextState(before.state, event)
  if (state !== null) {
    const after = { ...before, ...movedTo(state, now), snoozedUntil: null, dismissal: null }
    return { before, event, after: { ...after, isOver: true, resolvedPeriod: lastPeriod } }
  }
  const isOver = event === 'CLEARED' && !isClosed(before)
  if (!isOver) return null
  return { before, event: null, after: { ...before, isOver, resolvedPeriod: lastPeriod } }
}
