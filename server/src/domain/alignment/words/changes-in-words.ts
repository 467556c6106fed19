import { daysBetween, type LocalDate } from '../../calendar/local-date.js'
import { dayInWords } from '../../calendar/period-label.js'
import type { WeightFrom } from '../checks/objective-changes.js'
import { listed, quoted } from './words.js'

/** A weight that moved further than a quarter should see. */
export const weightMovedInWords = (
  title: string,
  { from, to }: { from: WeightFrom; to: WeightFrom },
): string =>
  `${quoted(title)} weighed ${from.weight} and weighs ${to.weight} from ${dayInWords(to.from)}: more than 10 points within a quarter.`

/** A KPI that was taken out soon after it had turned red. */
export function swappedOutInWords(swap: {
  title: string
  takenOut: string
  putIn: readonly string[]
  day: LocalDate
  turnedRed: LocalDate
}): string {
  const { title, takenOut, putIn, day, turnedRed } = swap
  const days = daysBetween(turnedRed, day)
  const after = days === 1 ? '1 day' : `${days} days`
  const instead = putIn.length > 0 ? `; in its place: ${listed(putIn)}` : ''
  return `${takenOut} was taken out of ${quoted(title)} on ${dayInWords(day)}, ${after} after it had turned red${instead}.`
}
