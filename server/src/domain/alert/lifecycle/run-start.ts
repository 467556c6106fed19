import { addDays, addMonths, type LocalDate } from '../../calendar/local-date.js'
import type { Evidence } from '../evidence.js'

/** First day of the first period of what was found: that of a run, else of the period itself. */
export function runStart({
  finding,
  grain,
  period,
}: Pick<Evidence, 'finding' | 'grain' | 'period'>): LocalDate {
  const before =
    finding.rule === 'RUN' ? finding.length - 1 : finding.rule === 'TWO_OF_THREE' ? 2 : 0
  if (grain === 'MONTH') return addMonths(period.start, -before)
  return addDays(period.start, -before * (grain === 'WEEK' ? 7 : 1))
}
