import { localDateOf } from '../../domain/calendar/time-zone.js'
import type { Ctx } from '../../platform/context.js'
import { NotFound } from '../../platform/errors.js'
import { loadOrganisation } from '../directory/index.js'
import type { GoalRow, ShareRow } from './goal.js'
import { loadGoals } from './stores/goal.store.js'
import { type GoalRecords, loadRecords } from './stores/goal-record.store.js'

/** All goals that whoever asks may see, with what is on record of them, and the day. */
export interface GoalBook extends GoalRecords {
  /** Null: nobody is signed in. */
  viewer: string | null
  day: string
  goals: GoalRow[]
}

/** Reads the book in a transaction that is in the name of whoever asks. */
export async function readBook(ctx: Ctx): Promise<GoalBook> {
  const [{ timeZone }, goals, records] = await Promise.all([
    loadOrganisation(ctx),
    loadGoals(ctx),
    loadRecords(ctx),
  ])
  const viewer = ctx.actor.kind === 'user' ? ctx.actor.id : null
  const seen = goals.filter(goal => maySee(goal, records.shares, viewer))
  return { ...records, viewer, goals: seen, day: localDateOf(ctx.now, timeZone) }
}

/**
 * The server's own check, beside that of the database: a personal goal is its owner's, until it is
 * shared; and a draft is of whoever writes it.
 */
function maySee(goal: GoalRow, shares: readonly ShareRow[], viewer: string | null): boolean {
  if (viewer !== null && [goal.ownerId, goal.draftedBy].includes(viewer)) return true
  if (goal.state === 'DRAFT') return false
  if (goal.kind !== 'PERSON') return true
  return shares.some(
    ({ goalId, withId }) =>
      goalId === goal.id && viewer !== null && (withId === null || withId === viewer),
  )
}

/** Throws NotFound, in the same words for a goal that there is not and one that is not to be seen. */
export function goalOf(book: GoalBook, id: number): GoalRow {
  const found = book.goals.find(goal => goal.id === id)
  if (!found) throw new NotFound('There is no goal of that id that you may see.')
  return found
}

/** The objective that a goal serves in the end; null: none. */
export function objectiveOf({ goals }: Pick<GoalBook, 'goals'>, goal: GoalRow): number | null {
  const above = goals.find(({ id }) => id === goal.aboveId)
  return goal.objectiveId ?? (above ? objectiveOf({ goals }, above) : null)
}
