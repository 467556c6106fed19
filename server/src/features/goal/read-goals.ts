import { inCascade } from '../../domain/goal/cascade.js'
import type { Ctx } from '../../platform/context.js'
import { describeGoal, loadDesk } from './answer/describe-goal.js'
import type { GoalAnswer } from './answer/goal-answer.js'
import { describePlace, type PlaceAnswer } from './answer/place-answer.js'
import { readBook } from './book.js'
import type { GoalRow, PlaceRow } from './goal.js'
import { readInOwnName } from './stores/in-own-name.store.js'
import { loadPlace } from './stores/place.store.js'

/** The goals that concern whoever asks. */
export interface GoalDeskAnswer {
  /** Null: nobody is signed in, or nobody said where this person works. */
  place: PlaceAnswer | null
  /** One's own, the next to end first. */
  mine: GoalAnswer[]
  /** Of others, by title. How far they have come is told on the page of each alone. */
  sharedWithMe: GoalAnswer[]
  /** Of the own department and its teams, each after what it serves. */
  ofMyUnits: GoalAnswer[]
  /** Of all other departments and teams. */
  ofOtherUnits: GoalAnswer[]
}

/** One's own goals, those shared with one, and those of departments and teams. */
export function readGoals(ctx: Ctx): Promise<GoalDeskAnswer> {
  ctx.demand('goal.read')
  return readInOwnName(ctx, async look => {
    const book = await readBook(look)
    const desk = await loadDesk(look, book)
    const place = book.viewer === null ? null : await loadPlace(look, book.viewer)
    const told = (goals: readonly GoalRow[]) => goals.map(goal => describeGoal(goal, desk))
    const personal = book.goals.filter(({ kind }) => kind === 'PERSON')
    const units = inCascade(book.goals.filter(({ kind }) => kind !== 'PERSON'))
    return {
      place: place && describePlace(place, desk.directory),
      mine: told(
        personal
          .filter(({ ownerId }) => ownerId === book.viewer)
          .toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : 1)),
      ),
      sharedWithMe: told(personal.filter(({ ownerId }) => ownerId !== book.viewer)).toSorted(
        (one, other) => one.title.localeCompare(other.title, 'en'),
      ),
      ofMyUnits: told(units.filter(goal => isOf(place, goal))),
      ofOtherUnits: told(units.filter(goal => !isOf(place, goal))),
    }
  })
}

const isOf = (place: PlaceRow | null, { departmentId }: GoalRow): boolean =>
  place !== null && departmentId === place.departmentId
