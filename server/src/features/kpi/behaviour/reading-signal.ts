import { behaviourInWords } from '../../../domain/signal/behaviour-in-words.js'
import type { Behaviour } from '../../../domain/signal/behaviour-of.js'
import type { ReadingSignalAnswer } from './behaviour-answer.js'
import type { HistorySeries } from './series-of-history.js'

/** What the history of a reading says about its period, the last one of it. */
export function readingSignalOf(
  { series }: HistorySeries,
  behaviour: Behaviour,
): ReadingSignalAnswer {
  const point = behaviour.points.at(-1)
  return {
    variation: point?.variation ?? null,
    usualRange: point?.limits ?? null,
    signal: behaviourInWords(series, behaviour),
  }
}
