import { itemBank } from '../item-bank.js'
import { type MaturityProfile, profileOf } from '../profile.js'
import type { Tally } from '../tally.js'

/** The tally of these scores. */
export function tallyOf(scores: readonly number[]): Tally {
  const count = (score: number) => scores.filter(each => each === score).length
  return [count(1), count(2), count(3), count(4), count(5)]
}

/** What five raters found who agree: 3 for everything but the items named. */
export const agreedProfile = (scores: Readonly<Record<string, number>> = {}): MaturityProfile =>
  profileOf(
    new Map(
      itemBank.map(({ code }) => [
        code,
        { all: tallyOf(Array.from({ length: 5 }, () => scores[code] ?? 3)), sides: null },
      ]),
    ),
  )
