import { createHash } from 'node:crypto'
import type { AfterMigrateStep } from '../../../platform/migrate.js'
import { bookingFunctions } from './book-changes.js'
import { compactionFunction } from './compaction.js'
import { recordingTriggers } from './record-changes.js'
import { recountFunctions } from './recount-functions.js'
import { relationFunctions } from './relations.js'
import { scratchFunctions } from './scratch.js'
import { refoldFunction, settleFunction } from './settle.js'
import { timeZoneFunctions } from './time-zone.js'

/** Everything that the database does by itself when facts change, written from the measures. */
export const bookingSql = (): string =>
  [
    timeZoneFunctions,
    refoldFunction,
    scratchFunctions,
    recordingTriggers(),
    relationFunctions,
    bookingFunctions(),
    settleFunction,
    recountFunctions,
    compactionFunction,
  ].join('\n')

/**
 * Installs the booking. Where the measures have changed since the last start, the difference that
 * this makes is booked, so that the present is right and the past stays as it was known.
 */
export const installBooking: AfterMigrateStep = {
  name: 'booking',
  async run(sql) {
    const text = bookingSql()
    const version = createHash('sha256').update(text).digest('hex')
    const [installed] = await sql`
      select obj_description(to_regprocedure('settle_booking()'), 'pg_proc') as version`
    if (installed?.version === version) return
    await sql.unsafe(text)
    await sql.unsafe(`comment on function settle_booking() is '${version}'`)
    const [kept] = await sql`select from ledger_entry limit 1`
    if (!kept) return
    await sql`select rebook_facts()`
    await sql`set constraints all immediate`
    // The groupings may be new as well.
    await sql`select refold_periods()`
  },
}
