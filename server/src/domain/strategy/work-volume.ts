import { addMonths, type LocalDate } from '../calendar/local-date.js'
import { sumOf } from '../statistics/sum-of.js'

/** What is recorded by name, since no record of this product counts it. */
export const recordedKinds = ['SPEND', 'EFFORT'] as const
export type RecordedKind = (typeof recordedKinds)[number]

/** What an item took in a month: money, or days of work. */
export interface WorkVolume {
  kind: RecordedKind
  /** Cost centre or team, by the name that links of objectives have it under. */
  item: string
  /** Code of the department that it belongs to; null: of the organisation. */
  department: string | null
  /** First day of the month. */
  month: LocalDate
  amount: number
}

/** What an item took in a year, and in each month of which something is recorded, oldest first. */
export interface YearOfWork extends Omit<WorkVolume, 'month'> {
  months: readonly Pick<WorkVolume, 'month' | 'amount'>[]
}

/**
 * What each item took in the twelve whole months before a day, by kind and name. A month of which
 * nothing is recorded adds nothing; an item of which none is recorded is unknown, and not among them.
 *
 * @param volumes one for each item and month.
 */
export function yearOfWork(volumes: readonly WorkVolume[], day: LocalDate): YearOfWork[] {
  const end = `${day.slice(0, 7)}-01`
  const begin = addMonths(end, -12)
  const within = volumes.filter(({ month }) => begin <= month && month < end)
  const byItem = Map.groupBy(within, ({ kind, item }) => `${kind}/${item}`)
  return [...byItem.values()].map(found => {
    const months = found.toSorted((a, b) => (a.month < b.month ? -1 : 1))
    const { kind, item, department } = months.at(-1) as WorkVolume
    const amount = sumOf(months.map(each => each.amount))
    return {
      ...{ kind, item, department, amount },
      months: months.map(each => ({ month: each.month, amount: each.amount })),
    }
  })
}
