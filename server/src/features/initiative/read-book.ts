import { localDateOf } from '../../domain/calendar/time-zone.js'
import type { Ctx } from '../../platform/context.js'
import { inSnapshot, onceInSnapshot } from '../../platform/snapshot.js'
import { loadOrganisation } from '../directory/index.js'
import { type InitiativeRecord, loadRecord } from './stores/record.store.js'

/** All that was on record at a moment, and the day that is asked about. */
export interface InitiativeBook extends InitiativeRecord {
  knownAt: Date
  day: string
  timeZone: string
}

export interface BookQuestion {
  /** The day as of which it is told; default: the local day of `asOf`. */
  on?: string | null
  /** The moment at which it was known; default: now. */
  asOf?: Date | null
}

/** Reads the book within one snapshot and answers from it. */
export function withBook<T>(
  ctx: Ctx,
  asked: BookQuestion,
  answer: (look: Ctx, book: InitiativeBook) => Promise<T> | T,
): Promise<T> {
  return inSnapshot(ctx, async look => answer(look, await readBook(look, asked)))
}

export async function readBook(ctx: Ctx, { on, asOf }: BookQuestion): Promise<InitiativeBook> {
  ctx.demand('initiative.read')
  const knownAt = asOf ?? ctx.now
  const name = `initiatives at ${knownAt.getTime()}`
  const [{ timeZone }, record] = await inSnapshot(ctx, look =>
    Promise.all([
      loadOrganisation(look),
      onceInSnapshot(look, name, () => loadRecord(look, knownAt)),
    ]),
  )
  return { ...record, knownAt, timeZone, day: on ?? localDateOf(knownAt, timeZone) }
}
