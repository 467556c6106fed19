import type { Ctx } from '../../platform/context.js'
import { type ChosenScope, chooseScope, type ScopeQuestion } from '../directory/index.js'
import { readParts } from '../measure/index.js'
import type { Comparison, ReadingAnswer } from './answer.js'
import { eventsOfHistory } from './behaviour/read-events.js'
import { AskedPeriods } from './question/asked-periods.js'
import { type ChosenKpi, chooseKpi, demandGrain } from './question/choose-kpi.js'
import type { PeriodQuestion } from './question/frame.js'
import { type Look, withLook } from './question/look.js'
import { everything, needsOf, type Wants } from './question/question-of.js'
import { readingFrame } from './question/reading-frame.js'
import { askFor, type ReadingFrame, readingOf } from './reading/make-readings.js'
import { readTargets } from './target/read-targets.js'

export interface ReadingQuestion {
  kpi: string
  variant?: string | null
  scope?: ScopeQuestion | null
  period?: PeriodQuestion | null
  compare?: Comparison | null
  asOf?: Date | null
}

/** One KPI for one period and scope, as known now or at `asOf`. */
export async function readReading(
  request: Ctx,
  asked: ReadingQuestion,
  wants: Wants = everything,
): Promise<ReadingAnswer> {
  request.demand('kpi.read')
  const chosen = chooseKpi(asked.kpi, asked.variant)
  return withLook(request, asked.asOf, async look => {
    const scope = chooseScope(look.directory, asked.scope)
    const frame = readingFrame(look, asked.period, asked.compare, wants)
    demandGrain(chosen, frame.current.period.grain, 'period')
    return readOne(look, chosen, { scope, frame, wants })
  })
}

/** The same for what was chosen already. */
export async function readOne(
  look: Look,
  chosen: ChosenKpi,
  { scope, frame, wants }: { scope: ChosenScope; frame: ReadingFrame; wants: Wants },
): Promise<ReadingAnswer> {
  const periods = new AskedPeriods()
  askFor(frame, periods)
  const groups = await readParts(look.ctx, {
    ...needsOf([chosen], wants),
    periods: periods.spans,
    scope: scope.filter,
    groupBy: [],
    now: look.settings.now,
    asOf: look.asOf,
  })
  const measured = {
    scope: scope.scope,
    at: (place: number) => groups.find(group => group.period === place),
    events: await eventsOfHistory(look, frame.history),
    targets: wants.target ? await readTargets(look, { chosen: [chosen], scope, frame }) : null,
  }
  return readingOf(look, chosen, frame, { measured, periods })
}
