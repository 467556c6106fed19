import { addDays, type LocalDate } from '../../domain/calendar/local-date.js'
import { localDateOf, startOfDay } from '../../domain/calendar/time-zone.js'
import { valueInWords } from '../../domain/kpi/value-in-words.js'
import {
  type ControlFacts,
  type Gate,
  type GateFacts,
  gateOf,
} from '../../domain/maturity/readiness.js'
import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { loadOrganisation } from '../directory/index.js'
import { readReading } from '../kpi/index.js'
import { profileOfRound } from './profiles-of.js'
import { goalOn } from './read-goals.js'
import { loadRounds } from './stores/round.store.js'

const CONTROL = 'CONTROL_EFFECTIVENESS'
/** The newest final month counts, as long as it is one of the last three. */
const MONTHS_THAT_COUNT = 3

/** Whether the organisation is ready for AI today, or was on another day as it was known then. */
export async function readGate(ctx: Ctx, on?: LocalDate | null): Promise<Gate> {
  ctx.demand('maturity.read')
  const { timeZone } = await loadOrganisation(ctx)
  const today = localDateOf(ctx.now, timeZone)
  if (on && on > today) throw refuse('on', 'That day is still to come.', [`a date up to ${today}`])
  const day = on ?? today
  // The last instant of the day: what happened in it counts, also this very moment.
  const until =
    day === today ? ctx.now : new Date(startOfDay(addDays(day, 1), timeZone).getTime() - 1)
  const knownAt = day === today ? null : until
  return gateOf({
    on: day,
    round: await lastRound(ctx, until, timeZone),
    goal: await goalOn(ctx, { day, until, knownAt }),
    control: await controlFacts(ctx, knownAt),
  })
}

async function lastRound(ctx: Ctx, until: Date, timeZone: string): Promise<GateFacts['round']> {
  const last = (await loadRounds(ctx)).find(
    ({ state, endedAt }) => state === 'CLOSED' && endedAt !== null && endedAt <= until,
  )
  if (!last?.endedAt) return null
  const profile = await profileOfRound(ctx, last.id)
  return { closedOn: localDateOf(last.endedAt, timeZone), profile }
}

async function controlFacts(ctx: Ctx, asOf: Date | null): Promise<ControlFacts> {
  const wants = { trend: true, target: true }
  const { kpi, trend } = await readReading(ctx, { kpi: CONTROL, asOf }, wants)
  const last = trend
    .slice(-MONTHS_THAT_COUNT)
    .findLast(({ value, status }) => value !== null && status === 'FINAL')
  const target = last?.target?.value ?? null
  return {
    status: last?.target?.status ?? 'UNKNOWN',
    value: last ? valueInWords(last.value, kpi.unit) : null,
    target: target === null ? null : valueInWords(target, kpi.unit),
    period: last?.period.label ?? null,
  }
}
