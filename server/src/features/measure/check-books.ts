import { addDays, type LocalDate } from '../../domain/calendar/local-date.js'
import { unbalancedDays } from '../../domain/kpi/backlog-balance.js'
import type { Ctx } from '../../platform/context.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { inTransaction } from '../../platform/transaction.js'
import {
  type BookCheck,
  countSample,
  loadBacklogDays,
  loadFirstDay,
  loadReached,
  saveBookCheck,
} from './book-check.store.js'
import { loadLocalTime } from './local-time.store.js'

const recentDays = 7
const olderDays = 31

/**
 * Counts a sample of the ledger again from the facts, and follows the open work through it day by
 * day: the last week, and a month of the older days, going on where the last check ended, so that all
 * of them come up in turn. It holds nobody up: it reads one state of the database, in which the ledger is as far as
 * the facts are. What it finds is kept and returned; nothing is repaired (`steerboard rebuild` is).
 */
export async function checkBooks(ctx: Ctx): Promise<BookCheck[]> {
  const checks = await inSnapshot(ctx, async tx => {
    const { today } = await loadLocalTime(tx, tx.now)
    const first = await loadFirstDay(tx)
    const found: BookCheck[] = []
    const reached = await loadReached(tx)
    for (const sample of first === null ? [] : samplesOf(first, today, reached))
      found.push(await checkDays(tx, sample))
    return found
  })
  await inTransaction(ctx, async tx => {
    for (const check of checks) await saveBookCheck(tx, check)
  })
  return checks
}

interface Sample {
  start: LocalDate
  end: LocalDate
}

/**
 * The last days, and a stretch of the older ones: from the day that the last check reached, or again
 * from the first when it reached the last days.
 */
export function samplesOf(first: LocalDate, today: LocalDate, reached: LocalDate | null): Sample[] {
  const tomorrow = addDays(today, 1)
  const recent = { start: addDays(tomorrow, -recentDays), end: tomorrow }
  if (first >= recent.start) return [recent]
  const goesOn = reached !== null && reached > first && reached < recent.start
  const start = goesOn ? reached : first
  const [end] = [addDays(start, olderDays), recent.start].sort()
  return [recent, { start, end: end as LocalDate }]
}

async function checkDays(ctx: Ctx, { start, end }: Sample): Promise<BookCheck> {
  const { cells, differing } = await countSample(ctx, start, end)
  const { before, days } = await loadBacklogDays(ctx, start, end)
  return {
    checkedAt: ctx.now,
    sampleStart: start,
    sampleEnd: end,
    cells,
    differing,
    days: days.length,
    unbalanced: unbalancedDays(before, days),
  }
}
