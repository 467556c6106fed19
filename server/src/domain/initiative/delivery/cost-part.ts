import { addMonths, type LocalDate } from '../../calendar/local-date.js'
import { attainment } from '../../target/judgement/attainment.js'
import { isOver, type MonthAmount } from '../value/months.js'

/** Spending as planned is the target, a tenth more is red. */
export const costLevels = { direction: 'LOWER', target: 1, red: 1.1 } as const

export interface CostPart {
  planned: number
  spent: number
  /** Spent ÷ planned; `null` where nothing was planned to date. */
  ratio: number | null
  /** Months that had a plan, have been over for a month, and have no spending on record. */
  unreported: LocalDate[]
  value: number
}

/**
 * How spending to date compares with its plan: attainment of spent ÷ planned, lower is better. The
 * books of a month are closed in the next one: until then a month without spending on record is left
 * out of both sums. After that it is missing, and what is missing counts against: 0, since otherwise
 * the way to look thrifty would be to report nothing. The same where no cost was ever planned.
 */
export function costPart(
  planned: readonly MonthAmount[],
  spent: readonly MonthAmount[],
  day: LocalDate,
): CostPart {
  const reported = new Set(spent.map(({ month }) => month))
  const over = planned.filter(({ month }) => isOver(month, day))
  const unreported = over
    .filter(({ month, amount }) => amount > 0 && !reported.has(month))
    .filter(({ month }) => isOver(addMonths(month, 1), day))
    .map(({ month }) => month)
  const plannedSum = sum(
    over.filter(({ month }) => reported.has(month) || unreported.includes(month)),
  )
  const spentSum = sum(spent.filter(({ month }) => isOver(month, day)))
  const ratio = plannedSum > 0 ? spentSum / plannedSum : null
  const value = unreported.length > 0 ? 0 : attained(ratio, spentSum, planned.length > 0)
  return { planned: plannedSum, spent: spentSum, ratio, unreported, value }
}

function attained(ratio: number | null, spent: number, isPlanned: boolean): number {
  if (ratio !== null) return Math.min(1, attainment(ratio, costLevels))
  return isPlanned && spent <= 0 ? 1 : 0
}

const sum = (amounts: readonly MonthAmount[]): number =>
  amounts.reduce((total, { amount }) => total + amount, 0)
