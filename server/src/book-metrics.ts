import { type BookCheck, loadLastBookChecks } from './features/measure/index.js'
import type { Ctx } from './platform/context.js'
import type { LookedUp } from './platform/http/metrics.js'

/** What the last check of the ledger found, for /metrics; nothing before the first check. */
export function bookMetrics(ctx: () => Ctx): readonly LookedUp[] {
  const over = (work: (checks: readonly BookCheck[]) => number) => async () => {
    const checks = await loadLastBookChecks(ctx())
    return checks.length === 0 ? null : work(checks)
  }
  const sum = (pick: (check: BookCheck) => number) =>
    over(checks => checks.reduce((total, check) => total + pick(check), 0))
  return [
    {
      name: 'steerboard_books_checked_timestamp_seconds',
      help: 'When a sample of the ledger was last counted again from the facts.',
      read: over(checks => Number(checks[0]?.checkedAt) / 1000),
    },
    {
      name: 'steerboard_books_cells',
      help: 'Cells of the ledger that the last check compared.',
      read: sum(check => check.cells),
    },
    {
      name: 'steerboard_books_differing_cells',
      help: 'Of these, cells that are not what the facts say. Anything above 0 is a fault.',
      read: sum(check => check.differing),
    },
    {
      name: 'steerboard_books_unbalanced_days',
      help: 'Days on which the open work is not that of the day before and the flows of the day. Anything above 0 is a fault.',
      read: sum(check => check.unbalanced),
    },
  ]
}
