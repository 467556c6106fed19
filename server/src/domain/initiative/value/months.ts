import { addMonths, firstOfMonth, type LocalDate, partsOf } from '../../calendar/local-date.js'

/** What is planned or was recorded for a month, named by its first day. */
export interface MonthAmount {
  month: LocalDate
  amount: number
}

export const monthOf = (day: LocalDate): LocalDate => {
  const { year, month } = partsOf(day)
  return firstOfMonth(year, month)
}

/** Whether a month is over at the end of a day. A month that runs is compared with nothing yet. */
export const isOver = (month: LocalDate, day: LocalDate): boolean => addMonths(month, 1) <= day

/** Sum of the months that are over on a day. */
export const toDate = (amounts: readonly MonthAmount[], day: LocalDate): number =>
  amounts.reduce((sum, { month, amount }) => (isOver(month, day) ? sum + amount : sum), 0)
