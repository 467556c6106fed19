import type { LocalDate } from '../../../domain/calendar/local-date.js'
import type { FramedPeriod } from './frame.js'

/** Collects the periods that an answer needs, each once, for one question to the store. */
export class AskedPeriods {
  private readonly places = new Map<string, number>()
  readonly spans: { start: LocalDate; end: LocalDate }[] = []

  /** The index of this period in the question; asks for it if it is not yet in it. */
  placeOf({ period, countedEnd }: FramedPeriod): number {
    const name = `${period.start}/${countedEnd}`
    const known = this.places.get(name)
    if (known !== undefined) return known
    this.places.set(name, this.spans.length)
    return this.spans.push({ start: period.start, end: countedEnd }) - 1
  }
}
