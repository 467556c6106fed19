import { instantAt, isoDate, type LocalDay, monthOf } from '../calendar/local-day.js'
import type { ObservationFact } from '../facts.js'
import { randomStream } from '../prng.js'
import type { DemoMonth, Timeline } from '../story/timeline.js'
import { administration } from './observed/administration.js'
import { people } from './observed/people.js'
import { technology } from './observed/technology.js'
import { identity } from './surveys.js'

const recorded = [...people, ...technology, ...administration]

/** What the departments record on the last day of a month; nothing while a month is running. */
export function observationsOf(month: DemoMonth, timeline: Timeline, seed: string) {
  const isRunning = monthOf(month.last + 1) === monthOf(month.last)
  if (isRunning) return []
  return recorded.flatMap((each): ObservationFact[] => {
    const { kpi, department, service = null } = each
    const rng = randomStream(seed, 'observed', kpi, department, month.key)
    const since = (turn: LocalDay) => (month.first - turn) / 30.44
    const reading = each.reading({ rng, month, since, timeline })
    if (!reading) return []
    const [numerator, denominator] = reading
    return [
      {
        ...identity(`OBS-${month.key}-${kpi}-${department}`, instantAt(month.last, 18 * 60)),
        kpi,
        observedOn: isoDate(month.last),
        department,
        service,
        numerator,
        denominator,
        note: null,
      },
    ]
  })
}
