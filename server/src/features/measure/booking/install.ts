import { createHash } from 'node:crypto'
import type { AfterMigrateStep } from '../../../platform/migrate.js'
import { compactionFunction } from './compaction.js'
import { recountFunctions } from './recount-functions.js'
import { relationFunctions } from './relations.js'
import { foldFunctions, settleFunction } from './settle.js'
import { timeZoneFunctions } from './time-zone.js'
import { bookingTriggers } from './triggers.js'

/** Everything that the database does by itself when facts change, written from the measures. */
export const bookingSql = (): string =>
  [
    timeZoneFunctions,
    foldFunctions,
    settleFunction,
    bookingTriggers(),
    relationFunctions,
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
      select obj_description(to_regprocedure('fold_booking(bigint)'), 'pg_proc') as version`
    if (installed?.version === version) return
    await sql.unsafe(text)
    await sql.unsafe(`comment on function fold_booking(bigint) is '${version}'`)
    const [kept] = await sql`select from ledger_entry limit 1`
    if (!kept) return
    await sql`select rebook_facts()`
    await sql`set constraints all immediate`
    // The groupings may be new as well.
    await sql`select refold_periods()`
  },
}
