import type { ChosenScope } from '../../directory/index.js'
import { chooseScope } from '../../directory/index.js'
import type { ReadingAnswer } from '../answer.js'
import type { ChosenKpi } from '../question/choose-kpi.js'
import type { FramedPeriod } from '../question/frame.js'
import type { Look } from '../question/look.js'

/** From what a reading was made; enough to make it again and say how. */
export interface Origin {
  look: Look
  chosen: ChosenKpi
  framed: FramedPeriod
}

const origins = new WeakMap<object, Origin>()

/** Notes where a reading comes from, beside it, so that whoever asks only for a value pays nothing. */
export function remember(reading: ReadingAnswer, origin: Origin): ReadingAnswer {
  origins.set(reading, origin)
  return reading
}

/** Where a reading comes from, while its answer is being made. */
export function originOf(reading: ReadingAnswer): Origin & { scope: ChosenScope } {
  const origin = origins.get(reading)
  if (!origin) throw new Error('This reading was not made in this answer')
  const { label: _, ...scope } = reading.scope
  const codes = {
    ...scope,
    department: scope.department?.code ?? null,
    service: scope.service?.code ?? null,
    team: scope.team?.code ?? null,
    requesterDepartment: scope.requesterDepartment?.code ?? null,
  }
  return { ...origin, scope: chooseScope(origin.look.directory, codes) }
}
