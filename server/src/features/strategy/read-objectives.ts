import { localDateOf } from '../../domain/calendar/time-zone.js'
import type { Ctx } from '../../platform/context.js'
import { NotFound } from '../../platform/errors.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { idOf, loadDesk } from '../motion/index.js'
import { describeObjectives } from './answer/describe-objectives.js'
import type { ObjectiveAnswer } from './answer/objective-answer.js'
import { agreedStanding, movedStanding } from './find-standing.js'
import { readStrategyBook } from './read-strategy-book.js'

export interface ObjectivesQuestion {
  /** The day on which they hold; absent: today. */
  on?: string | null
  /** With what was known by then; absent: with what is known now. Without what is only proposed. */
  asOf?: Date | null
  /** True: also those that were closed. */
  withClosed?: boolean | null
}

/**
 * The objectives as they stand on a day, in the order of the tree. Without `asOf` also those that are
 * only proposed, and the drafts of who asks.
 */
export async function readObjectives(
  ctx: Ctx,
  asked: ObjectivesQuestion = {},
): Promise<ObjectiveAnswer[]> {
  ctx.demand('objective.read')
  return inSnapshot(ctx, look => readAll(look, asked))
}

/** One objective as it stands on a day. Throws NotFound, also for one that nobody agreed to or moves. */
export async function readObjective(
  ctx: Ctx,
  { id, ...asked }: { id: string } & Omit<ObjectivesQuestion, 'withClosed'>,
): Promise<ObjectiveAnswer> {
  ctx.demand('objective.read')
  const wanted = String(idOf(id, 'id'))
  const all = await inSnapshot(ctx, look => readAll(look, { ...asked, withClosed: true }))
  const found = all.find(objective => objective.id === wanted)
  if (!found) throw new NotFound('There is no objective of that id.')
  return found
}

async function readAll(ctx: Ctx, asked: ObjectivesQuestion): Promise<ObjectiveAnswer[]> {
  const [book, desk] = await Promise.all([readStrategyBook(ctx), loadDesk(ctx)])
  const knownAt = asked.asOf ?? null
  const day = asked.on ?? localDateOf(knownAt ?? ctx.now, desk.organisation.timeZone)
  const agreed = agreedStanding(book, { day, knownAt })
  const standing = [
    ...agreed.filter(({ status }) => asked.withClosed || status !== 'CLOSED'),
    ...(knownAt === null ? await movedStanding(ctx, book) : []),
  ]
  return describeObjectives(standing, book, { day, knownAt, desk })
}
