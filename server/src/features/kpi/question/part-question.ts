import { addDays } from '../../../domain/calendar/local-date.js'
import type { ObservedKpi } from '../../../domain/kpi/observed.js'
import type { Matched, ScopeFilter } from '../../measure/index.js'
import type { Part } from '../answer.js'
import type { ChosenKpi } from './choose-kpi.js'
import type { FramedPeriod } from './frame.js'
import type { Look } from './look.js'
import { measuresOfPart } from './measures-of-part.js'

interface Whose {
  look: Pick<Look, 'settings' | 'asOf'>
  framed: FramedPeriod
  scope: ScopeFilter
}

/** Which records make up one part of a reading. */
export function partQuestion(
  { kpi, variant }: ChosenKpi,
  part: Part,
  { look, framed, scope }: Whose,
): Matched {
  const { measures, less, level, trailingDays } = measuresOfPart(variant.formula, part)
  const end = framed.countedEnd
  const start = trailingDays === undefined ? framed.period.start : addDays(end, -trailingDays)
  return {
    measures,
    ...(less && { less }),
    ...(level && { level }),
    ...(variant.formula.kind === 'observed' && { observed: kpi.code as ObservedKpi }),
    period: { start, end },
    scope,
    now: look.settings.now,
    asOf: look.asOf,
  }
}
