import {
  activeSeconds,
  type BusinessCalendar,
  businessSeconds,
  dueAt,
  type Pause,
  pausedSeconds,
  pausedSpans,
} from '../calendar/business-hours.js'

/** A promise and what happened to it, as far as the source has told. */
export interface SlaClock {
  kind: 'RESOLUTION' | 'RESPONSE'
  /** Open seconds granted; `null` where the source gives only an outcome. */
  targetSeconds: number | null
  startedAt: Date
  /** `null` while the promise is open. */
  stoppedAt: Date | null
  pauses: readonly Pause[]
  calendar: BusinessCalendar
  /** What the source says; it is the contract's record and wins where it speaks. */
  sourceMet: boolean | null
  sourceDueAt: Date | null
  sourceBreachedAt: Date | null
}

export interface SlaOutcome {
  /** Open seconds without pauses from start to stop; `null` while the promise is open. */
  elapsedSeconds: number | null
  /** Open seconds of the pauses, up to the stop or to the last thing known. */
  pausedSeconds: number
  isPaused: boolean
  /** `null` while paused (it floats) or where nothing says when; stays put after a breach. */
  dueAt: Date | null
  /** `null` where no breach is known. An open promise breaks when it falls due. */
  breachedAt: Date | null
  /** What we work out ourselves; `null` while open and not known to be broken. */
  computedMet: boolean | null
  met: boolean | null
  /** The breach, else the stop; `null` while undecided. */
  decidedAt: Date | null
}

const endOfTime = new Date(8.64e15)

/**
 * What became of a promise; elapsed equal to the target is met. No clock is read here: whether an
 * open promise is past its due time by now is for the reader to see from `dueAt`. Response promises
 * ignore pauses. A promise that the source calls broken without saying when, and that has no target
 * either, is decided when it stops.
 */
export function slaOutcome(given: SlaClock): SlaOutcome {
  const clock = given.kind === 'RESPONSE' ? { ...given, pauses: [] } : given
  const { startedAt, stoppedAt, pauses, calendar } = clock
  const lastKnown = stoppedAt ?? latest(pauses, startedAt)
  const elapsed = activeSeconds(startedAt, lastKnown, pauses, calendar)
  const worked = fallsDue(clock)
  const computedMet = stoppedAt ? metAtStop(clock, stoppedAt, elapsed) : metSoFar(clock, elapsed)
  const met = saidBySource(clock) ?? computedMet
  const breachedAt = met === false ? breachOf(clock, worked) : null
  const isPaused = stoppedAt === null && pauses.some(pause => pause.end === null)
  return {
    elapsedSeconds: stoppedAt && elapsed,
    pausedSeconds: pausedSeconds(pauses, startedAt, lastKnown, calendar),
    isPaused,
    dueAt: breachedAt ?? (isPaused ? null : (clock.sourceDueAt ?? worked)),
    breachedAt,
    computedMet,
    met,
    decidedAt: breachedAt ?? stoppedAt,
  }
}

const latest = (pauses: readonly Pause[], startedAt: Date): Date =>
  new Date(Math.max(Number(startedAt), ...pauses.map(({ start, end }) => Number(end ?? start))))

/** "Not breached so far" is no verdict on an open promise. */
function saidBySource({ sourceMet, sourceBreachedAt, stoppedAt }: SlaClock): boolean | null {
  if (sourceMet === true && stoppedAt === null) return null
  return sourceMet ?? (sourceBreachedAt === null ? null : false)
}

/** What is known to have run may already be too much; that it was not, only the stop can tell. */
const metSoFar = ({ targetSeconds }: SlaClock, elapsed: number): false | null =>
  targetSeconds !== null && elapsed > targetSeconds ? false : null

function metAtStop({ targetSeconds, sourceDueAt }: SlaClock, stoppedAt: Date, elapsed: number) {
  if (targetSeconds !== null) return elapsed <= targetSeconds
  return sourceDueAt === null ? null : stoppedAt <= sourceDueAt
}

/** The source's word for the time of the breach, then its due time, then ours; never after the stop. */
function breachOf({ sourceBreachedAt, sourceDueAt, stoppedAt }: SlaClock, worked: Date | null) {
  const candidates = [sourceBreachedAt, sourceDueAt, worked]
  return candidates.find(at => at !== null && at <= (stoppedAt ?? endOfTime)) ?? null
}

/** When the target is used up, by the pauses known so far; `null` when it floats in a pause. */
function fallsDue(clock: SlaClock): Date | null {
  const { targetSeconds, startedAt, stoppedAt, pauses, calendar } = clock
  if (targetSeconds === null) return null
  let from = startedAt
  let left = targetSeconds
  for (const span of pausedSpans(pauses, startedAt, stoppedAt ?? endOfTime)) {
    const pauseStart = new Date(span.start)
    const open = businessSeconds(from, pauseStart, calendar)
    if (open >= left) break
    if (span.end === endOfTime.getTime()) return null
    left -= open
    from = new Date(span.end)
  }
  return dueAt(from, left, calendar)
}
