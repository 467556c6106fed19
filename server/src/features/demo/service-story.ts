import { arrivalsOn, expectedOn } from './demand.js'
import type { Arrival } from './life/arrival.js'
import { type Lived, liveTicket } from './life/live-ticket.js'
import type { WorkingTime } from './life/staff-time.js'
import { Pressure } from './pressure.js'
import { type Rng, randomStream } from './prng.js'
import type { ChangeLife } from './records/changes.js'
import { causesOn } from './story/causes.js'
import type { Outage } from './story/outages.js'
import type { ServiceSpec } from './story/service-spec.js'
import type { DemoMonth, Timeline } from './story/timeline.js'

/** What all services share. */
export interface World {
  timeline: Timeline
  time: WorkingTime
  seed: string
  scale: number
  /** Factor from the catalogue's ticket numbers to the wanted total. */
  share: number
  outages: Outage[]
  /** The tickets of each outage, by its key. */
  tickets: Map<string, Lived[]>
}

const hour = 3_600_000
const portalGrowsOverDays = 900

/** One service through the years: its tickets, month by month, and the load of its team. */
export class ServiceStory {
  readonly #pressure: Pressure
  #continuations: { at: number; from: string }[] = []
  #number = 0
  #earlier: string | null = null

  constructor(
    private readonly service: ServiceSpec,
    private readonly world: World,
  ) {
    this.#pressure = new Pressure(service)
  }

  /** Months must be told in order. */
  live(month: DemoMonth, changes: readonly ChangeLife[]): Lived[] {
    const rng = randomStream(this.world.seed, 'tickets', this.service.code, month.key)
    const blame = blameOf(failedChanges(this.service, month, changes), rng)
    this.#number = 0
    this.#earlier = null
    const told: Lived[] = []
    for (let day = month.first; day <= month.last; day++) {
      const inOutage = this.#outageTickets(day)
      const ordinary = this.#arrivals(day, rng).map(arrival => this.#ticket(arrival, rng, blame))
      told.push(...inOutage, ...ordinary)
      const perDay = (this.service.perMonth * this.world.share) / 30.44
      const arrived = ordinary.length + 0.3 * inOutage.length
      this.#pressure.pass(day, arrived, perDay, causesOn(this.service, day, this.world.timeline))
    }
    return told
  }

  #outageTickets(day: number): Lived[] {
    const outages = this.world.outages.filter(
      outage => outage.service === this.service.code && outage.day === day,
    )
    return outages.flatMap(outage => this.world.tickets.get(outage.key) ?? [])
  }

  #arrivals(day: number, rng: Rng): Pick<Arrival, 'at' | 'day' | 'reopenedFrom'>[] {
    const expected = expectedOn(this.service, day, this.world.timeline) * this.world.share
    const due = this.#continuations.filter(each => each.at < (day + 1) * 24 * hour)
    this.#continuations = this.#continuations.filter(each => !due.includes(each))
    return [
      ...arrivalsOn(day, expected, rng).map(at => ({ at, day, reopenedFrom: null })),
      ...due.map(({ at, from }) => ({ at, day, reopenedFrom: from })),
    ]
  }

  #ticket(
    arrival: Pick<Arrival, 'at' | 'day' | 'reopenedFrom'>,
    rng: Rng,
    blame: (at: number) => string | null,
  ): Lived {
    const { time, timeline } = this.world
    const desk = time[this.service.department === 'IT' ? 'service-desk' : 'office']
    this.#number++
    const lived = liveTicket(
      {
        ...arrival,
        id: this.#number,
        service: this.service,
        causes: causesOn(this.service, arrival.day, timeline),
        deskIsOpen: desk.secondsBetween(arrival.at, arrival.at + 60_000) > 0,
        portalGrowth: Math.min(1, (arrival.day - timeline.firstDay) / portalGrowsOverDays),
      },
      { time, pressure: this.#pressure.level, rng, earlier: this.#earlier, blame },
    )
    const { life, continuesAt } = lived
    const isOrdinary = !life.duplicate && !life.flag && life.cancelledAt === null
    if (isOrdinary) this.#earlier = life.told.externalId
    if (continuesAt !== null) {
      this.#continuations.push({ at: continuesAt, from: life.told.externalId })
    }
    return lived
  }
}

function failedChanges(
  service: ServiceSpec,
  month: DemoMonth,
  changes: readonly ChangeLife[],
): ChangeLife[] {
  return changes.filter(
    ({ fact, implementedAt }) =>
      fact.service === service.code &&
      fact.closeCode !== 'successful' &&
      implementedAt !== null &&
      implementedAt < month.end &&
      implementedAt > month.start - 96 * hour,
  )
}

/** About every second incident in the day after a failed change is traced back to it. */
function blameOf(failed: readonly ChangeLife[], rng: Rng): (at: number) => string | null {
  if (failed.length === 0) return () => null
  return at => {
    const suspect = failed.find(
      ({ implementedAt }) =>
        implementedAt !== null && at > implementedAt && at < implementedAt + 30 * hour,
    )
    return suspect && rng.chance(0.5) ? suspect.fact.externalId : null
  }
}
