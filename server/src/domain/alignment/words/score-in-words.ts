import type { TargetStatus } from '../../target/judgement/target-status.js'
import type { ScoreComparison } from '../comparison.js'
import type { Confidence } from '../confidence.js'
import { lostPoints } from '../contributions/contribution.js'
import type { AlignmentScore } from '../score.js'
import type { ScorePart } from '../score-configuration.js'
import type { ScoreBadge } from '../score-status.js'
import { listed, pointsInWords, quoted, whole } from './words.js'

/** Everything that an explanation rests on; no number in it comes from anywhere else. */
export interface ScoreEvidence {
  score: AlignmentScore
  status: TargetStatus
  badges: readonly ScoreBadge[]
  confidence: Confidence | null
  /** The furthest behind, beside the mean of all; `null` where fewer than two count. */
  worst: { title: string; attained: number } | null
  /** With the period before, weighed as it is now; `null`: there is none to compare with. */
  comparison: (ScoreComparison & { label: string; rebased: { published: number } | null }) | null
}

export type ScoreSentenceKind =
  | 'SCORE'
  | 'CAPPED'
  | 'PARTIAL'
  | 'CHANGE'
  | 'REBASED'
  | 'LOST'
  | 'WORST'
  | 'CONFIDENCE'
  | 'GRACE'

export interface ScoreSentence {
  kind: ScoreSentenceKind
  text: string
}

const partNames: Readonly<Record<ScorePart, string>> = {
  GOALS: 'goals',
  COVERAGE: 'coverage',
  INITIATIVES: 'initiatives',
}

/** The score in sentences: what it is, what holds it down, what moved it, what is lost, how sure it is. */
export function scoreInWords(evidence: ScoreEvidence): ScoreSentence[] {
  const said: [ScoreSentenceKind, string | null][] = [
    ['SCORE', scoreSentence(evidence)],
    ['CAPPED', cappedSentence(evidence)],
    ['PARTIAL', partialSentence(evidence)],
    ['REBASED', rebasedSentence(evidence)],
    ['CHANGE', changeSentence(evidence)],
    ['LOST', lostSentence(evidence)],
    ['WORST', worstSentence(evidence)],
    ['CONFIDENCE', confidenceSentence(evidence)],
    ['GRACE', graceSentence(evidence)],
  ]
  return said.flatMap(([kind, text]) => (text === null ? [] : [{ kind, text }]))
}

function scoreSentence({ score }: ScoreEvidence): string {
  if (score.score === null)
    return 'There is no score: no approved objective, link or initiative has any data.'
  const parts = score.parts
    .filter(({ value }) => value !== null)
    .map(({ part, points, most }) => `${whole(points)} of ${whole(most)} by ${partNames[part]}`)
  return `Strategic alignment is ${whole(score.score)} of 100: ${listed(parts)}.`
}

const badgeOf = <K extends ScoreBadge['kind']>(badges: readonly ScoreBadge[], kind: K) =>
  badges.find((badge): badge is Extract<ScoreBadge, { kind: K }> => badge.kind === kind) ?? null

function cappedSentence({ badges }: ScoreEvidence): string | null {
  const badge = badgeOf(badges, 'CRITICAL_MISSED')
  if (!badge) return null
  const { objectives } = badge
  const are = objectives.length === 1 ? 'is critical and missed' : 'are critical and missed'
  return `${listed(objectives.map(quoted))} ${are}, so the whole is at risk at best, whatever the number.`
}

function partialSentence({ score, badges }: ScoreEvidence): string | null {
  if (!badgeOf(badges, 'PARTIAL') || score.score === null) return null
  const unknown = score.parts.filter(({ value, most }) => value === null && most > 0)
  const { completeness } = score.coverage
  if (unknown.length > 0)
    return `Nothing is known of ${listed(unknown.map(({ part }) => partNames[part]))}, so the score is partial: ${whole(score.known)} points can be judged, the others count as not earned.`
  return `Of what coverage asks about only ${whole(100 * completeness)}% is known, so the score is partial.`
}

function rebasedSentence({ comparison }: ScoreEvidence): string | null {
  if (!comparison?.rebased) return null
  const { label, before, rebased } = comparison
  return `Weights or objectives have changed since ${label}: it had ${pointsInWords(rebased.published)} then, and would have had ${pointsInWords(before)} as they are now.`
}

const mostMovers = 2

function changeSentence({ comparison }: ScoreEvidence): string | null {
  if (!comparison) return null
  const { label, change, movers } = comparison
  const size = pointsInWords(Math.abs(change))
  if (Math.abs(change) < 0.05) return `It is as it was in ${label}.`
  const way = Math.sign(change)
  const led = movers.filter(mover => Math.sign(mover.change) === way).slice(0, mostMovers)
  const against = movers.find(mover => Math.sign(mover.change) === -way && mover.change !== 0)
  const named = (mover: (typeof movers)[number]) =>
    `${mover.label}${mover.objective ? ` for ${quoted(mover.objective.title)}` : ''} (${signed(mover.change)})`
  const counter =
    against && Math.abs(against.change) >= 0.05 ? `; against it, ${named(against)}` : ''
  return `It ${way > 0 ? 'rose' : 'fell'} by ${size} since ${label}, most of it by ${listed(led.map(named))}${counter}.`
}

const signed = (change: number) =>
  `${change > 0 ? '+' : '−'}${pointsInWords(Math.abs(change)).replace(/ points?$/, '')}`

const mostLost = 3

function lostSentence({ score }: ScoreEvidence): string | null {
  const lost = lostPoints(score.contributions)
  if (lost.length === 0) return null
  const named = lost.slice(0, mostLost).map(each => `${each.label} (${pointsInWords(each.lost)})`)
  return `Most is lost by ${listed(named)}.`
}

function worstSentence({ worst, score }: ScoreEvidence): string | null {
  const mean = score.parts.find(({ part }) => part === 'GOALS')?.value ?? null
  if (!worst || mean === null) return null
  return `Objectives reach ${whole(100 * mean)}% together; ${quoted(worst.title)} is furthest behind with ${whole(100 * worst.attained)}%.`
}

const gradeWords = {
  A: 'well known',
  B: 'known well enough to act on',
  C: 'only partly known',
  D: 'hardly known: decide nothing by it',
} as const

function confidenceSentence({ confidence }: ScoreEvidence): string | null {
  if (!confidence) return null
  const { grade, value } = confidence
  return `What stands for the objectives is ${gradeWords[grade]} (grade ${grade}, ${whole(100 * value)} of 100).`
}

function graceSentence({ badges }: ScoreEvidence): string | null {
  const badge = badgeOf(badges, 'IN_GRACE')
  if (!badge) return null
  const titles = listed(badge.objectives.map(quoted))
  return badge.objectives.length === 1
    ? `${titles} is new and counts from its ninetieth day on.`
    : `${titles} are new and count from their ninetieth day on.`
}
