import type { LocalDate } from '../calendar/local-date.js'

/** A configuration of the score that a committee agreed to, from a day on until the next. */
export interface AgreedFrom {
  id: number
  from: LocalDate
  approvedAt: Date
}

/** The one in force on a day, as far as was known; of two from the same day the later. */
export const configurationOn = <V extends AgreedFrom>(
  versions: readonly V[],
  day: LocalDate,
  knownAt: Date | null,
): V | null =>
  versions
    .filter(({ from, approvedAt }) => from <= day && (knownAt === null || approvedAt <= knownAt))
    .toSorted((one, other) =>
      one.from === other.from ? one.id - other.id : one.from < other.from ? -1 : 1,
    )
    .at(-1) ?? null
