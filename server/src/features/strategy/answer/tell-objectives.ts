import { dayInWords } from '../../../domain/calendar/period-label.js'
import type { ObjectiveTerms } from '../../../domain/strategy/objective.js'
import type { Ctx } from '../../../platform/context.js'
import type { Desk, Motion, ToldMotion } from '../../motion/index.js'
import { findingFacts } from '../check/finding-facts.js'
import {
  type CloseContent,
  type ObjectiveContent,
  objectivePath,
  termsOf,
} from '../objective-content.js'
import { type AgreedStrategy, readStrategyBook } from '../read-strategy-book.js'
import { describeObjectives } from './describe-objectives.js'
import type { ObjectiveAnswer, ObjectiveMention } from './objective-answer.js'
import { objectiveFacts } from './objective-words.js'

/** What objectives add to the answer of a motion. */
export interface ObjectiveMotion {
  objective: ObjectiveAnswer | null
}

/** What motions to close an objective add to the answer. */
export interface ClosingMotion {
  closes: ObjectiveMention
}

const editor = '/strategy/write'

/** Motions about objectives in words, each against what held before it. */
export async function tellObjectives(
  ctx: Ctx,
  motions: readonly Motion<ObjectiveContent>[],
  desk: Desk,
): Promise<Map<number, ToldMotion>> {
  const book = await readStrategyBook(ctx)
  const toLookAt = await findingFacts(ctx, motions, book)
  return new Map(
    motions.map(motion => {
      const { id, content } = motion
      const terms = termsOf(motion)
      const now = heldBefore(book, motion)
      const said = objectiveFacts(terms, now, desk, objectiveId => titleIn(book, objectiveId))
      const facts = [...(toLookAt.get(id) ?? []), ...said]
      const title = now ? `Change of the objective ${now.title}` : `New objective: ${content.title}`
      const isAlive = motion.state === 'DRAFT' || motion.state === 'PROPOSED'
      const hasPage = isAlive || book.of(content.objectiveId).length > 0
      const link = hasPage ? objectivePath(content.objectiveId) : null
      const inWords = proposalOf(terms, now)
      return [id, { title, inWords, facts, link, editor, own: ownOf(motion, book, desk) }]
    }),
  )
}

/** The objective as the motion would have it. */
function ownOf(
  motion: Motion<ObjectiveContent>,
  book: AgreedStrategy,
  desk: Desk,
): ObjectiveMotion {
  const { content, effectiveFrom: from, id: motionId } = motion
  const standing = {
    ...{ objectiveId: content.objectiveId, terms: termsOf(motion), from, motionId, version: null },
    status: 'PROPOSED' as const,
  }
  const [objective = null] = describeObjectives([standing], book, {
    day: from,
    knownAt: null,
    desk,
  })
  return { objective }
}

/** What held on its first day when it was decided; of an open motion, what would. */
function heldBefore(book: AgreedStrategy, motion: Motion<ObjectiveContent>): ObjectiveTerms | null {
  const { content, effectiveFrom, decidedAt } = motion
  const known = decidedAt === null ? null : new Date(decidedAt.getTime() - 1)
  const course = book.courseOf(content.objectiveId, known)
  return course.findLast(({ from }) => from <= effectiveFrom) ?? null
}

function proposalOf(terms: ObjectiveTerms, now: ObjectiveTerms | null): string {
  const { weight, kpis, work, horizon } = terms
  const weighed =
    now && now.weight !== weight ? `weight ${weight} instead of ${now.weight}` : `weight ${weight}`
  const counted = (count: number, one: string, many: string) =>
    count === 0 ? `no ${one}` : `${count} ${count === 1 ? one : many}`
  return `${weighed}, ${counted(kpis.length, 'KPI', 'KPIs')}, ${counted(work.length, 'link of work', 'links of work')}, to be reached by ${dayInWords(horizon)}`
}

/** Motions to close objectives in words. */
export async function tellClosings(
  ctx: Ctx,
  motions: readonly Motion<CloseContent>[],
): Promise<Map<number, ToldMotion>> {
  const book = await readStrategyBook(ctx)
  return new Map(
    motions.map(({ id, content: { objectiveId } }) => {
      const title = `End of the objective ${titleIn(book, objectiveId)}`
      const link = objectivePath(objectiveId)
      const closes = { id: String(objectiveId), title: titleIn(book, objectiveId), permalink: link }
      const told = { title, inWords: 'the end of the objective', facts: [], link }
      return [id, { ...told, editor: '/strategy/close', own: { closes } satisfies ClosingMotion }]
    }),
  )
}

const titleIn = (book: AgreedStrategy, objectiveId: number): string =>
  book.titleOf(objectiveId) ?? `number ${objectiveId}`
