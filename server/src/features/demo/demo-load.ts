import { dayOf, isoDate, midnight } from './calendar/local-day.js'
import type { DemoMonth, Timeline } from './story/timeline.js'

/** One telling of the demo; what was loaded of it stands in the history of imports. */
export interface DemoLoad {
  seed: string
  scale: number
  /** The moment that the story is told from; only its local date matters. */
  now: Date
  /** Keys of the months that are in. */
  loaded: string[]
}

const pattern = /^Demo organisation "(.+)" x([\d.]+) until (\d{4}-\d{2}-\d{2}): (\d{4}-\d{2})$/

/** The label of one instalment, from which an interrupted load can be taken up again. */
export function labelOf(
  { seed, scale }: Pick<DemoLoad, 'seed' | 'scale'>,
  timeline: Timeline,
  month: DemoMonth,
): string {
  return `Demo organisation "${seed}" x${scale} until ${isoDate(timeline.lastDay)}: ${month.key}`
}

/** The telling that these import labels speak of; null where none does. */
export function loadFromLabels(labels: readonly string[]): DemoLoad | null {
  const found = labels.flatMap(label => {
    const [, seed, scale, until, month] = pattern.exec(label) ?? []
    return seed && scale && until && month ? [{ seed, scale, until, month }] : []
  })
  const [first] = found
  if (!first) return null
  return {
    seed: first.seed,
    scale: Number(first.scale),
    now: new Date(midnight(dayOf(first.until) + 1)),
    loaded: found.map(each => each.month),
  }
}
