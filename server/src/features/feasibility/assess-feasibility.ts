import { next, type Period, periodContaining } from '../../domain/calendar/period.js'
import { alertsRaised } from '../../domain/feasibility/alerts-raised.js'
import { type Chance, chanceToMeetTarget } from '../../domain/feasibility/chance-to-meet.js'
import {
  feasibilityInWords,
  feasibilityWarnings,
  fewestPeriods,
} from '../../domain/feasibility/feasibility-in-words.js'
import { hitsOf } from '../../domain/feasibility/hits.js'
import { shiftNeeded } from '../../domain/feasibility/shift-needed.js'
import { unitOf } from '../../domain/kpi/define-kpi.js'
import { type Behaviour, behaviourOf } from '../../domain/signal/behaviour-of.js'
import { isFinal } from '../../domain/signal/kpi-series.js'
import { assurance } from '../../domain/target/judgement/assurance.js'
import type { Levels } from '../../domain/target/levels.js'
import { levelsInWords } from '../../domain/target/levels-in-words.js'
import { levelsForPeriod, type TargetTerms } from '../../domain/target/terms.js'
import { lastMoveOf } from '../../domain/target/terms-faults.js'
import type { Ctx } from '../../platform/context.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { loadDirectory, loadOrganisation, type OrganisationRow } from '../directory/index.js'
import { type History, readHistory } from '../kpi/index.js'
import { describeScope, type TargetMotionContent } from '../target/index.js'
import { type CoherenceAround, readCoherence } from './coherence-around.js'
import { courseOf } from './course-of.js'
import type { FeasibilityAnswer } from './feasibility-answer.js'

const furthest = 6

/** What the figures say about a proposed target; `null` of a motion that proposes none. */
export async function assessFeasibility(
  ctx: Ctx,
  content: TargetMotionContent,
): Promise<FeasibilityAnswer | null> {
  const { terms, kpi, variant, grain, effectiveFrom } = content
  if (!terms) return null
  const [organisation, directory] = await Promise.all([loadOrganisation(ctx), loadDirectory(ctx)])
  const { department, service, priority } = describeScope(content.scope, directory)
  const scope = service ? { service: service.code } : { department: department?.code ?? null }
  const history = await readHistory(ctx, { kpi, variant, grain, scope: { ...scope, priority } })
  const start = periodContaining(effectiveFrom, grain, organisation)
  const aim = periodContaining(lastMoveOf(terms, effectiveFrom), grain, organisation)
  const levels = {
    start: levelsForPeriod(terms, start.end),
    aim: levelsForPeriod(terms, aim.end),
  }
  const target = levels.aim && levels.aim.direction !== 'RANGE' ? levels.aim.target : null
  const around =
    target === null
      ? { parts: null, parent: null }
      : await inSnapshot(ctx, look => readCoherence(look, content, { target, aim }))
  return weigh(history, { terms, levels, start, aim, around, organisation })
}

interface Weighed {
  terms: TargetTerms
  levels: { start: Levels | null; aim: Levels | null }
  start: Period
  aim: Period
  around: CoherenceAround
  organisation: OrganisationRow
}

function weigh(history: History, weighed: Weighed): FeasibilityAnswer {
  const { series, periods } = history
  const { levels, aim, around } = weighed
  const goal = levels.aim ?? levels.start
  const unit = unitOf(series.kpi, series.variant)
  const behaviour = behaviourOf(series)
  const last = series.points.findLastIndex(isFinal)
  const usualRange = behaviour.points[last]?.limits ?? null
  const final = series.points.filter(isFinal)
  const chance = chanceOf(history, weighed, { behaviour, last })
  const nothing = { met: 0, of: 0 }
  const hits = goal ? hitsOf(series.points, goal) : nothing
  const leadsTo = goal ? levelsInWords(goal, unit) : ''
  const episodes = levels.start ? alertsRaised(series, periods, levels.start) : []
  const found = {
    usualRange,
    assurance: usualRange && goal && assurance(usualRange, goal),
    shift: usualRange && goal && shiftNeeded(usualRange, goal),
    chance,
    hits,
    leadsTo,
  }
  const words = { ...found, unit, periods: final.length, aim: aim.label, alerts: episodes.length }
  return {
    startsAt: levels.start ? levelsInWords(levels.start, unit) : '',
    leadsTo,
    aim: { start: aim.start, label: aim.label },
    baseline: {
      from: final[0]?.start ?? null,
      to: final.at(-1)?.start ?? null,
      periods: final.length,
      isEnough: final.length >= fewestPeriods,
      usualRange,
    },
    course: courseOf(history, weighed, weighed.organisation),
    ...{ assurance: found.assurance, hits, shift: found.shift, chance },
    hitsAtStart: levels.start ? hitsOf(series.points, levels.start) : nothing,
    alerts: episodes.map(({ from, fromLabel, toLabel, severity }) => ({
      ...{ from, fromLabel, toLabel, severity },
    })),
    ...around,
    statements: feasibilityInWords(words),
    warnings: feasibilityWarnings({ ...around, periods: final.length, unit }),
  }
}

function chanceOf(
  { series, periods }: History,
  { terms, aim, organisation }: Weighed,
  { behaviour, last }: { behaviour: Behaviour; last: number },
): Chance {
  const ahead: Period[] = []
  let period = periods[last]
  while (period && ahead.length < furthest) {
    period = next(period, organisation)
    ahead.push(period)
  }
  return chanceToMeetTarget({ series, behaviour }, terms, { ahead, aim })
}
