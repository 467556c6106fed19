import type { Orphans } from '../../../domain/alignment/checks/orphans.js'
import { compareScores } from '../../../domain/alignment/comparison.js'
import { confidenceOf } from '../../../domain/alignment/confidence.js'
import { lostPoints } from '../../../domain/alignment/contributions/contribution.js'
import { countedObjectives } from '../../../domain/alignment/contributions/of-goals.js'
import { coverageStatus } from '../../../domain/alignment/coverage.js'
import { type AlignmentScore, scoreOf } from '../../../domain/alignment/score.js'
import { badgesOf, scoreStatus } from '../../../domain/alignment/score-status.js'
import { objectiveAttainment } from '../../../domain/alignment/scored-objective.js'
import { sensitivities } from '../../../domain/alignment/sensitivity.js'
import { badgeInWords } from '../../../domain/alignment/words/badges-in-words.js'
import { scoreInWords } from '../../../domain/alignment/words/score-in-words.js'
import type { PeriodAnswer, ScopeAnswer } from '../../kpi/index.js'
import type { AlignmentAnswer, ScoreChange, ScorePoint } from '../answer/alignment-answer.js'
import { objectivesInScore } from './objectives-in-score.js'
import {
  type InputOn,
  inputOf,
  type ObjectiveScored,
  type Sources,
  strategyDayOf,
} from './sources.js'
import type { StrategyOn } from './strategy.js'
import { strategyKey } from './strategy-key.js'
import { unreadOf } from './tickets-in-score.js'

/** One month: what the score is made of, and what it makes. */
export interface Scored {
  period: PeriodAnswer
  strategy: StrategyOn
  input: InputOn
  score: AlignmentScore
  key: string
}

export interface AnswerSources {
  sources: Sources
  /** Whose score it is. */
  scope: ScopeAnswer
  /** By the day on which a month is judged. */
  strategyOn(day: string): StrategyOn
  orphans: Orphans
  changes: AlignmentAnswer['changes']
  knownAt: Date | null
}

/** The answer about the last month of the sources. */
export function makeAnswer({
  sources,
  scope,
  strategyOn,
  orphans,
  changes,
  knownAt,
}: AnswerSources): AlignmentAnswer {
  const scored = sources.periods.map(period =>
    scoredBy(sources, period, strategyOn(strategyDayOf(period))),
  )
  const now = scored.at(-1)
  if (!now) throw new Error('A score is of at least one month')
  const { input, score, strategy, period } = now
  const badges = badgesOf(input, score)
  const status = scoreStatus(score, badges)
  const confidence = confidenceOf(input.objectives)
  const comparison = changeOf(sources, now, scored.at(-2))
  const sentences = scoreInWords({
    score,
    status,
    badges,
    confidence,
    worst: worstOf(input.objectives),
    comparison: comparison && {
      ...comparison,
      label: comparison.with.label,
      rebased: comparison.published === null ? null : { published: comparison.published },
    },
  })
  return {
    period,
    scope,
    asOf: sources.asOf,
    knownAt,
    score: score.score,
    status,
    known: score.known,
    parts: score.parts,
    confidence,
    badges: badges.map(badge => ({ kind: badge.kind, text: badgeInWords(badge) })),
    sentences,
    objectives: objectivesInScore(now, sources.services),
    contributions: score.contributions,
    lostPoints: lostPoints(score.contributions),
    coverage: {
      ...{ ...score.coverage, unread: unreadOf(sources, strategy) },
      status: coverageStatus(score.coverage),
    },
    comparison,
    sensitivities: sensitivities(input.objectives, strategy.configuration),
    orphans,
    changes,
    trend: scored.map((each, place) => pointOf(each, scored[place - 1])),
    configurationVersion: strategy.configurationVersion,
    made: { input, strategy, sources },
  }
}

function scoredBy(sources: Sources, period: PeriodAnswer, strategy: StrategyOn): Scored {
  const input = inputOf(sources, period, strategy)
  const score = scoreOf(input, strategy.configuration)
  return { period, strategy, input, score, key: strategyKey(input, strategy) }
}

function pointOf({ period, input, score, key }: Scored, before: Scored | undefined): ScorePoint {
  return {
    period,
    score: score.score,
    status: scoreStatus(score, badgesOf(input, score)),
    covered: score.coverage.covered,
    strongShare: score.coverage.strongShare,
    isBreak: before?.score.score != null && score.score !== null && before.key !== key,
  }
}

/** With the month before, by the weights and objectives of now. */
function changeOf(sources: Sources, now: Scored, before: Scored | undefined): ScoreChange | null {
  if (!before) return null
  const isAlike = before.key === now.key
  const compared = isAlike ? before : { ...before, score: scoreAsNow(sources, now, before.period) }
  const found = compareScores(compared.score, now.score)
  if (!found) return null
  // Nothing was published of a time before there was a strategy.
  const published = isAlike ? null : before.score.score
  if (!isAlike && published === null) return null
  return { ...found, with: before.period, published }
}

function scoreAsNow(sources: Sources, { strategy, input }: Scored, period: PeriodAnswer) {
  const graceOf = new Map(input.objectives.map(({ id, isInGrace }) => [id, isInGrace]))
  const then = inputOf(sources, period, strategy)
  const objectives = then.objectives.map(objective => ({
    ...objective,
    isInGrace: graceOf.get(objective.id) ?? false,
  }))
  return scoreOf({ ...then, objectives }, strategy.configuration)
}

function worstOf(objectives: readonly ObjectiveScored[]) {
  const counted = countedObjectives(objectives)
  if (counted.length < 2) return null
  const [worst] = counted
    .map(({ title, kpis }) => ({ title, attained: objectiveAttainment(kpis) }))
    .toSorted((a, b) => a.attained - b.attained)
  return worst ?? null
}
