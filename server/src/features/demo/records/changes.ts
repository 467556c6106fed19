import {
  dayOfMonth,
  instantAt,
  isoDate,
  isoWeekday,
  type LocalDay,
  monthOf,
} from '../calendar/local-day.js'
import { weekdayShare } from '../demand.js'
import type { ChangeFact } from '../facts.js'
import { type Rng, randomStream } from '../prng.js'
import { type Causes, causesOn } from '../story/causes.js'
import type { Outage } from '../story/outages.js'
import type { ServiceSpec } from '../story/service-spec.js'
import type { DemoMonth, Timeline } from '../story/timeline.js'

/** A change with the moments at which its source told of it. */
export interface ChangeLife {
  fact: Omit<ChangeFact, 'sourceUpdatedAt'>
  createdAt: number
  implementedAt: number | null
  closedAt: number | null
}

/** Changes for each one that the catalogue names; some fall into a freeze. */
const perWeight = 1.6
const hour = 3_600_000
const day = 24 * hour

/** The changes of one service in one month; more are emergencies before the committee. */
export function changesOf(
  service: ServiceSpec,
  month: DemoMonth,
  { timeline, seed, scale }: { timeline: Timeline; seed: string; scale: number },
): ChangeLife[] {
  const rng = randomStream(seed, 'changes', service.code, month.key)
  const causes = causesOn(service, month.first, timeline)
  const days = month.last - month.first + 1
  return Array.from(
    { length: rng.poisson((scale * perWeight * service.changesPerMonth * days) / 30.44) },
    (_, i) => changeLife({ service, month, causes, rng, number: i + 1 }),
  ).filter(change => change !== null)
}

interface Draft {
  service: ServiceSpec
  month: DemoMonth
  causes: Causes
  rng: Rng
  number: number
}

function changeLife({ service, month, causes, rng, number }: Draft): ChangeLife | null {
  const type = rng.weighted({
    standard: 0.4,
    normal: 0.5,
    emergency: 0.09 - 0.055 * causes.routing,
  })
  const on = dayFor(type, month, rng)
  if (on > month.last || (type !== 'emergency' && isFrozen(on))) return null
  const start = instantAt(on, type === 'normal' ? 18 * 60 : rng.int(8, 16) * 60)
  const end = start + rng.int(1, 4) * hour
  const outcome = outcomeOf(type, causes, rng)
  const isDropped = type === 'normal' && rng.chance(0.05)
  const overrun = outcome === 'successful' && rng.chance(0.97) ? 0.8 : 1.4
  const implementedAt = isDropped ? null : Math.round(start + (end - start) * overrun)
  return {
    fact: {
      source: 'demo',
      externalId: changeNumber(service, on, number),
      type,
      service: service.code,
      department: service.department,
      team: service.experts ?? service.specialists,
      plannedStartAt: new Date(start),
      plannedEndAt: new Date(end),
      implementedAt: implementedAt === null ? null : new Date(implementedAt),
      closeCode: isDropped ? null : outcome,
      rolledBack: outcome === 'unsuccessful' && rng.chance(0.7),
    },
    createdAt: start - (type === 'emergency' ? hour : rng.int(2, 9) * day),
    implementedAt,
    closedAt: implementedAt === null ? null : implementedAt + 12 * hour,
  }
}

/** Emergencies strike on any day; everything else waits for a working day. */
function dayFor(type: string, month: DemoMonth, rng: Rng): LocalDay {
  let on = rng.int(month.first, month.last)
  while (type !== 'emergency' && weekdayShare(on) < 0.5) on++
  return on
}

type Outcome = 'successful' | 'successful_issues' | 'unsuccessful'

function outcomeOf(type: string, causes: Causes, rng: Rng): Outcome {
  const risk = { standard: 0.25, normal: 1, emergency: 1.9 }[type] ?? 1
  const care = 1 - 0.35 * causes.routing - 0.3 * causes.skill
  if (rng.chance(0.085 * risk * care)) return 'unsuccessful'
  return rng.chance(0.07 * risk * care) ? 'successful_issues' : 'successful'
}

/** Nothing is changed at the start of a term and over Christmas. */
function isFrozen(on: LocalDay): boolean {
  const month = monthOf(on)
  if (month === 12) return dayOfMonth(on) >= 17
  return (month === 4 || month === 10) && dayOfMonth(on) <= 12 && isoWeekday(on) !== 6
}

function changeNumber(service: ServiceSpec, on: LocalDay, number: number): string {
  const date = isoDate(on).slice(2).replaceAll('-', '')
  return `CHG-${date}-${service.tag}-${number}`
}

/** The change that an outage came from. */
export function outageChange(outage: Outage, service: ServiceSpec): ChangeLife | null {
  if (!outage.change) return null
  const implementedAt = outage.start - hour / 4
  return {
    fact: {
      source: 'demo',
      externalId: outage.change,
      type: outage.changeType,
      service: service.code,
      department: service.department,
      team: service.experts ?? service.specialists,
      plannedStartAt: new Date(outage.start - 2 * hour),
      plannedEndAt: new Date(outage.start),
      implementedAt: new Date(implementedAt),
      closeCode: 'unsuccessful',
      rolledBack: true,
    },
    createdAt: outage.start - (outage.changeType === 'emergency' ? 3 * hour : 6 * day),
    implementedAt,
    closedAt: outage.end,
  }
}

/** A change with everything later than the instant removed; null before it was raised. */
export function changeAsKnownAt(change: ChangeLife, instant: number): ChangeFact | null {
  const { fact, createdAt, implementedAt, closedAt } = change
  if (createdAt > instant) return null
  const isImplemented = implementedAt !== null && implementedAt <= instant
  const isClosed = closedAt !== null && closedAt <= instant
  const updatedAt = isClosed ? closedAt : isImplemented ? implementedAt : createdAt
  return {
    ...fact,
    sourceUpdatedAt: new Date(updatedAt),
    implementedAt: isImplemented ? fact.implementedAt : null,
    closeCode: isClosed ? fact.closeCode : null,
    rolledBack: isClosed && fact.rolledBack,
  }
}
