import { isLocalDate } from '../../../domain/calendar/local-date.js'
import { type GoalKind, type GoalTerms, isOver } from '../../../domain/goal/goal.js'
import { type Above, goalFaults } from '../../../domain/goal/goal-faults.js'
import { actingPerson } from '../../../platform/acting-person.js'
import type { Ctx } from '../../../platform/context.js'
import { Invalid } from '../../../platform/errors.js'
import { refuse } from '../../../platform/refuse.js'
import { demandPerson } from '../../auth/index.js'
import { loadDirectory } from '../../directory/index.js'
import { idOf, textOf } from '../../motion/index.js'
import { readStrategyBook } from '../../strategy/index.js'
import type { GoalBook } from '../book.js'
import { chooseMeasure, type MeasureInput } from './choose-measure.js'
import { chooseUnit } from './choose-unit.js'

export interface GoalInput {
  kind: GoalKind
  title: string
  why?: string | null
  /** Id of the person who answers for it; absent: whoever writes it. A personal goal has no other. */
  owner?: string | null
  /** Codes. */
  department?: string | null
  team?: string | null
  /** Id of the objective that it serves, or of the goal above it. */
  objective?: string | null
  goal?: string | null
  startsOn: string
  endsOn: string
  measure?: MeasureInput | null
}

/** The terms as they are kept. Throws Invalid for what cannot be, with the argument and what can. */
export async function chooseGoal(ctx: Ctx, book: GoalBook, input: GoalInput): Promise<GoalTerms> {
  const directory = await loadDirectory(ctx)
  const terms: GoalTerms = {
    kind: input.kind,
    title: textOf(input.title, 'title') ?? '',
    why: textOf(input.why, 'why') ?? '',
    ownerId: await chooseOwner(ctx, input),
    ...(await chooseUnit(ctx, directory, input)),
    serves: chooseServed(input),
    startsOn: chooseDay(input.startsOn, 'startsOn'),
    endsOn: chooseDay(input.endsOn, 'endsOn'),
    measure: chooseMeasure(directory, input.measure ?? null),
  }
  demandNoFaults(terms, await findAbove(ctx, book, terms))
  return terms
}

/** The same checks of terms that were written before: what they serve may have ended since. */
export async function demandStillSound(ctx: Ctx, book: GoalBook, terms: GoalTerms): Promise<void> {
  demandNoFaults(terms, await findAbove(ctx, book, terms))
}

function demandNoFaults(...about: Parameters<typeof goalFaults>): void {
  const faults = goalFaults(...about)
  if (faults.length === 0) return
  throw new Invalid(
    `This goal cannot be: ${faults.map(({ fault }) => fault).join('; ')}.`,
    faults.map(({ field, fault }) => ({
      argument: `input.${field}`,
      message: `It cannot be: ${fault}.`,
      allowed: [],
    })),
  )
}

async function chooseOwner(ctx: Ctx, { kind, owner }: GoalInput): Promise<string> {
  const self = actingPerson(ctx)
  if (owner == null || owner === self) return self
  if (kind === 'PERSON')
    throw refuse('input.owner', 'A personal goal is one’s own.', ['leave the owner out'])
  await demandPerson(ctx, owner, 'input.owner')
  return owner
}

function chooseServed({ objective, goal }: GoalInput): GoalTerms['serves'] {
  if (objective && goal)
    throw refuse('input.goal', 'A goal serves one thing: an objective, or a goal above it.', [
      'either `objective` or `goal`',
    ])
  if (objective) return { objectiveId: idOf(objective, 'input.objective') }
  return goal ? { goalId: idOf(goal, 'input.goal') } : null
}

function chooseDay(day: string, field: string): string {
  if (isLocalDate(day)) return day
  throw refuse(`input.${field}`, 'That is no day of the calendar.', ['a date such as 2026-10-31'])
}

/** What the terms name to serve, as it stands on their first day, or today if that is over. */
async function findAbove(ctx: Ctx, book: GoalBook, terms: GoalTerms): Promise<Above | null> {
  const { serves, startsOn } = terms
  if (serves === null) return null
  if ('goalId' in serves) {
    const goal = book.goals.find(({ id, state }) => id === serves.goalId && state !== 'DRAFT')
    return goal ? { ...goal, isOver: isOver(goal.state) } : null
  }
  const strategy = await readStrategyBook(ctx)
  const day = [startsOn, book.day].toSorted()[1] ?? startsOn
  const held = strategy.find(serves.objectiveId, day)
  if (!held) return null
  // A version ends where the next one begins; what is served goes on.
  const end = strategy.endOfLast(serves.objectiveId)
  const endsOn = end !== null && end < held.horizon ? end : held.horizon
  return { kind: 'OBJECTIVE', endsOn, departmentId: null, isOver: false }
}
