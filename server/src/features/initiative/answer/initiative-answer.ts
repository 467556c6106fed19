import { localDateOf } from '../../../domain/calendar/time-zone.js'
import {
  type AiMark,
  aiMark,
  type EarlyStart,
  earlyStart,
  earlyStartInWords,
  type GateState,
} from '../../../domain/initiative/ai-mark.js'
import type { Category } from '../../../domain/initiative/category.js'
import {
  type DeliveryStatus,
  deliveryStatus,
  deliveryWeights,
} from '../../../domain/initiative/delivery/delivery.js'
import { deliveryInWords } from '../../../domain/initiative/delivery/delivery-in-words.js'
import type { ObjectiveLink } from '../../../domain/initiative/links.js'
import { isOpen, nextStages, type Stage } from '../../../domain/initiative/stage.js'
import type { PersonName } from '../../auth/index.js'
import type { Named } from '../../directory/index.js'
import { isOwn } from '../hold-own.js'
import type { VersionRow } from '../initiative.js'
import type { Standing } from '../standing.js'
import {
  type BenefitAnswer,
  benefitAnswers,
  type CostAnswer,
  costAnswer,
} from './amounts-answer.js'
import type { Desk, NamedKpi, NamedObjective } from './desk.js'
import { type MilestoneAnswer, milestoneAnswers } from './milestone-answer.js'
import { type RecordAnswer, recordAnswers } from './record-answer.js'
import { type ScoreAnswer, scoreAnswer } from './score-answer.js'

export type LinkAnswer = ObjectiveLink & NamedObjective

export interface VersionAnswer {
  version: number
  title: string
  purpose: string
  owner: PersonName
  sponsor: PersonName | null
  budget: number
  effortDays: number
  category: Category
  startsOn: string
  endsOn: string
  usesAi: boolean
  service: Named | null
  kpis: NamedKpi[]
  objectives: LinkAnswer[]
  author: PersonName
  writtenAt: Date
  motionId: string | null
}

export interface PartAnswer {
  value: number
  status: DeliveryStatus
  weight: number
  inWords: string
}

export interface DeliveryAnswer {
  value: number
  status: DeliveryStatus
  milestones: PartAnswer
  benefits: PartAnswer
  cost: PartAnswer
}

export type EarlyStartAnswer = EarlyStart & { inWords: string }

export interface InitiativeAnswer {
  id: string
  day: string
  title: string
  inForce: VersionAnswer
  pending: VersionAnswer | null
  versions: VersionAnswer[]
  stage: Stage
  stageSince: string
  stageReason: string | null
  nextStages: Stage[]
  isActive: boolean
  isMine: boolean
  aiMark: AiMark
  /** Null: it uses no AI. */
  gate: GateState | null
  /** Null: the gate was open when it began to use AI, or it did not. */
  earlyStart: EarlyStartAnswer | null
  delivery: DeliveryAnswer
  milestones: MilestoneAnswer[]
  benefits: BenefitAnswer[]
  cost: CostAnswer
  score: ScoreAnswer | null
  scores: ScoreAnswer[]
  record: RecordAnswer[]
}

export function initiativeAnswer(standing: Standing, desk: Desk): InitiativeAnswer {
  const { inForce, newest, approval, stage, versions, risk, amounts, id } = standing
  const { book, gate, viewer } = desk
  const { day } = book
  const tell = (row: VersionRow) => versionAnswer(row, standing, desk)
  const scores = desk.scores.of(id).map(score =>
    scoreAnswer(score, {
      effortDays: inForce.effortDays,
      day,
      closedOn: localDateOf(score.round.closedAt, book.timeZone),
      isOpen: isOpen(stage.stage),
    }),
  )
  return {
    id: String(id),
    day,
    title: inForce.title,
    inForce: tell(inForce),
    pending: approval !== null && newest !== inForce ? tell(newest) : null,
    versions: versions.map(tell).reverse(),
    stage: stage.stage,
    stageSince: stage.fromOn,
    stageReason: stage.reason,
    nextStages: nextStages[stage.stage].filter(next => next !== 'APPROVED'),
    isActive: standing.isActive,
    isMine: isOwn(standing, viewer),
    aiMark: aiMark(inForce.usesAi, gate ?? 'NOT_ASSESSED', risk !== null),
    gate,
    earlyStart: earlyStartAnswer(standing, day),
    delivery: deliveryAnswer(standing),
    milestones: milestoneAnswers(standing.milestones, desk),
    benefits: benefitAnswers(amounts, day),
    cost: costAnswer(amounts, day),
    score: scores[0] ?? null,
    scores,
    record: recordAnswers(standing, desk),
  }
}

function earlyStartAnswer(
  { stages, approvals, risk }: Standing,
  day: string,
): EarlyStartAnswer | null {
  const begun = [...stages, ...approvals]
    .map(({ fromOn, gate }) => ({ on: fromOn, gate }))
    .filter(({ on }) => on <= day)
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
  const found = earlyStart(begun, risk?.acceptedOn ?? null)
  return found && { ...found, inWords: earlyStartInWords(found) }
}

export function deliveryAnswer({ delivery }: Standing): DeliveryAnswer {
  const words = deliveryInWords(delivery)
  const part = (name: keyof typeof deliveryWeights): PartAnswer => ({
    value: delivery[name].value,
    status: deliveryStatus(delivery[name].value),
    weight: deliveryWeights[name],
    inWords: words[name],
  })
  const { value } = delivery
  return {
    value,
    status: deliveryStatus(value),
    milestones: part('milestones'),
    benefits: part('benefits'),
    cost: part('cost'),
  }
}

function versionAnswer(row: VersionRow, { approvals }: Standing, desk: Desk): VersionAnswer {
  const { ownerId, sponsorId, service, kpis, links, authorId, recordedAt, ...plain } = row
  const approved = approvals.find(({ version }) => version === row.version)
  return {
    ...plain,
    owner: desk.personOf(ownerId),
    sponsor: sponsorId === null ? null : desk.personOf(sponsorId),
    service: service === null ? null : desk.serviceOf(service),
    kpis: kpis.map(desk.kpiOf),
    objectives: links.map(link => ({ ...link, ...desk.objectiveOf(link.objective) })),
    author: desk.personOf(authorId),
    writtenAt: recordedAt,
    motionId: approved ? String(approved.motionId) : null,
  }
}
