import { emptyBatch, type FactBatch } from '../ingest/index.js'
import { demoCalendars } from './calendar/calendars.js'
import { Chronicle } from './chronicle.js'
import { expectedOn } from './demand.js'
import { outageTickets } from './life/outage-tickets.js'
import { staffTime, workingTime } from './life/staff-time.js'
import { changesOf, outageChange } from './records/changes.js'
import { netPromoterWave } from './records/net-promoter.js'
import { observationsOf } from './records/observations.js'
import { ServiceStory, type World } from './service-story.js'
import { departments, teams } from './story/organisation.js'
import { type Outage, outagesOf } from './story/outages.js'
import { services } from './story/services.js'
import { type DemoMonth, type Timeline, timelineOf } from './story/timeline.js'

export interface DemoOptions {
  /** The moment of loading; only its local date matters. */
  now: Date
  /** Another seed tells the same story with other chances. Default 'falkenried'. */
  seed?: string
  /** 1 is about 60,000 tickets. */
  scale?: number
}

/** What became known in one month, and the instant at which that month was over. */
export interface Instalment {
  month: DemoMonth
  batch: FactBatch
}

const ticketsAtFullScale = 60_000

/**
 * Three years of the invented university, month by month: each instalment holds the facts that
 * are new or changed in that month, as they were known at its end. Equal options give equal facts.
 */
export function* generateDemo(options: DemoOptions): Generator<Instalment> {
  const world = worldOf(options)
  const { timeline, seed } = world
  const stories = services.map(service => new ServiceStory(service, world))
  const chronicle = new Chronicle()
  for (const service of services) {
    for (const month of timeline.months) {
      chronicle.addChanges(changesOf(service, month, world))
    }
  }
  for (const outage of outagesOf(timeline)) {
    const change = outageChange(outage, serviceOf(outage))
    if (change) chronicle.addChanges([change])
  }
  for (const month of timeline.months) {
    for (const story of stories) {
      for (const lived of story.live(month, chronicle.changes)) chronicle.addTicket(lived, world)
    }
    chronicle.addSurveys(netPromoterWave(month, timeline, world))
    const batch = month.index === 0 ? masterData(timeline) : emptyBatch()
    batch.observations = observationsOf(month, timeline, seed)
    chronicle.tell(month, batch)
    yield { month, batch }
  }
}

function worldOf({ now, seed = 'falkenried', scale = 1 }: DemoOptions): World {
  const timeline = timelineOf(now)
  const time = workingTime(timeline)
  const outages = new Map<string, ReturnType<typeof outageTickets>>()
  for (const outage of outagesOf(timeline)) {
    const service = serviceOf(outage)
    const staff = staffTime(service, 'CRITICAL', time)
    const tickets = outageTickets({ outage, service, timeline, staff, seed, scale })
    outages.set(outage.key, tickets)
  }
  const inOutages = [...outages.values()].reduce((sum, tickets) => sum + tickets.length, 0)
  const share = (ticketsAtFullScale * scale - inOutages) / expectedInAll(timeline)
  return { timeline, time, seed, scale, share, outages: outagesOf(timeline), tickets: outages }
}

/** Tickets that demand.ts expects over the whole story, at the catalogue's own weights. */
function expectedInAll(timeline: Timeline): number {
  let sum = 0
  for (const service of services) {
    for (let day = timeline.firstDay; day <= timeline.lastDay; day++) {
      sum += expectedOn(service, day, timeline)
    }
  }
  return sum
}

function serviceOf(outage: Outage) {
  const service = services.find(each => each.code === outage.service)
  if (!service) throw new RangeError(`No service ${outage.service}`)
  return service
}

function masterData(timeline: Timeline): FactBatch {
  return {
    ...emptyBatch(),
    calendars: demoCalendars(timeline),
    departments: departments.map(department => ({ ...department })),
    teams: teams.map(team => ({ ...team })),
    services: services.map(({ code, name, department, calendar }) => ({
      code,
      name,
      department,
      calendar,
    })),
  }
}
