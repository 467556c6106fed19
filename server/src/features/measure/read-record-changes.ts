import type { Ctx } from '../../platform/context.js'
import {
  type FactState,
  loadFactStates,
  loadTouchingBookings,
  type TouchingBooking,
} from './fact-states.store.js'
import { localTimeAt } from './local-time.js'
import type { Matched } from './matched-records.js'
import type { FactKind } from './measures/define-moment.js'
import { type ChangedRecord, loadRecordChanges } from './record-changes.store.js'
import { recordSources } from './record-sources.js'

/** A part as it was known at a moment and as it is or was known later. */
export interface RecordChangesAsked {
  /** Null: then the period had not begun. */
  before: Matched | null
  after: Matched
  /** The earlier moment. */
  since: Date
  first: number
  place: string | null
}

/** A record through which a part changed, with everything that its measures read of it. */
export interface RecordChange extends ChangedRecord {
  stateBefore: FactState | null
  stateAfter: FactState | null
  bookings: readonly TouchingBooking[]
}

export interface RecordChanges {
  total: number
  records: RecordChange[]
  next: string | null
}

/** The records through which a part changed, a page at a time, newest first. */
export async function readRecordChanges(
  ctx: Ctx,
  asked: RecordChangesAsked,
): Promise<RecordChanges> {
  const { before, after, since, first, place } = asked
  const page = await loadRecordChanges(ctx, {
    before: before && { matched: before, time: await localTimeAt(ctx, before.now) },
    after: { matched: after, time: await localTimeAt(ctx, after.now) },
    first,
    place,
  })
  const records: RecordChange[] = []
  const until = after.asOf ?? null
  for (const [fact, found] of byFact(page.records)) {
    const ids = found.map(({ id }) => id)
    const then = await loadFactStates(ctx, fact, { ids, asOf: since })
    const now = await loadFactStates(ctx, fact, { ids, asOf: until })
    const touching = await loadTouchingBookings(ctx, fact, { ids, after: since, until })
    for (const record of found)
      records.push({
        ...record,
        stateBefore: then.get(record.id) ?? null,
        stateAfter: now.get(record.id) ?? null,
        bookings: touching.filter(({ factId }) => factId === record.id),
      })
  }
  const places = new Map(page.records.map((record, index) => [record.place, index]))
  records.sort((a, b) => Number(places.get(a.place)) - Number(places.get(b.place)))
  return { ...page, records }
}

const factOfKind = new Map(
  (Object.keys(recordSources) as FactKind[]).map(fact => [recordSources[fact].kind, fact]),
)

function byFact(records: readonly ChangedRecord[]): Map<FactKind, ChangedRecord[]> {
  const found = new Map<FactKind, ChangedRecord[]>()
  for (const record of records) {
    const fact = factOfKind.get(record.kind)
    if (!fact) throw new Error(`No fact is told as ${record.kind}`)
    found.set(fact, [...(found.get(fact) ?? []), record])
  }
  return found
}
