import { randomStream } from '../prng.js'
import type { ToldBenefit, ToldInitiative } from '../story/told-initiative.js'
import type { MonthOffset } from './told-motion.js'

/** An amount of a month of the story, counted from the one of loading. */
export interface ToldAmount {
  month: MonthOffset
  planned: number
  /** Absent: the month is not over, or the initiative was. */
  actual?: number
}

const monthsOf = (from: MonthOffset, to: MonthOffset): MonthOffset[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)

/** The budget in equal parts, and what was spent of each until it ended. */
export function costsOf(told: ToldInitiative): ToldAmount[] {
  const months = monthsOf(told.from, told.to)
  const planned = Math.round(told.budget / months.length)
  const until = told.ended ? told.ended.month + 1 : 0
  return months.map(month => {
    const isSpent = told.started !== undefined && month < Math.min(until, 0)
    const chance = randomStream('cost', told.title, month).between(0.94, 1.06)
    const actual = Math.round(planned * (told.spending ?? 1) * chance)
    return { month, planned, ...(isSpent && { actual }) }
  })
}

/** What was planned for each month, and of those that are over what came. */
export function benefitsOf({ monthly, from, to, realised }: ToldBenefit): ToldAmount[] {
  const months = monthsOf(from, to)
  const over = months.filter(month => month < 0).length
  return months.map((month, at) => {
    const [first, last] = realised
    const share = first + ((last - first) * at) / Math.max(1, over - 1)
    return { month, planned: monthly, ...(month < 0 && { actual: Math.round(monthly * share) }) }
  })
}

/** What is over, two months at a time, the last ones together; under the month that ends a report. */
export function byReport(amounts: readonly ToldAmount[]) {
  const over = amounts.filter(({ actual }) => actual !== undefined)
  const reports = Math.ceil(over.length / 2)
  return Array.from({ length: reports }, (_, at) => {
    const reported = over.slice(2 * at, 2 * at + 2)
    return { month: reported.at(-1)?.month ?? -1, amounts: reported }
  })
}
