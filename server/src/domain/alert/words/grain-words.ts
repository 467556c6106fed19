/** A number of periods as a sentence says it: "1 month", "8 weeks". */
export function periodsInWords(count: number, grain: 'DAY' | 'WEEK' | 'MONTH'): string {
  const noun = { DAY: 'day', WEEK: 'week', MONTH: 'month' }[grain]
  const amount = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }).format(count)
  return `${amount} ${noun}${amount === '1' ? '' : 's'}`
}

/** The noun of one period. */
export const periodNoun = (grain: 'DAY' | 'WEEK' | 'MONTH'): string =>
  ({ DAY: 'day', WEEK: 'week', MONTH: 'month' })[grain]

/** A probability that is small: "0.004", "under 0.001". */
export const probabilityInWords = (p: number): string =>
  p < 0.001 ? 'under 0.001' : new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }).format(p)

/** A plain number with one decimal at most. */
export const plainNumber = (value: number): string =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(value)
