import { allSides, type Side } from '../../domain/maturity/raters.js'
import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { readPeople } from '../auth/index.js'

export interface RaterInput {
  person: string
  side: Side
}

const MOST_RATERS = 500

/** Throws Invalid for people who are not here, or who are named twice. */
export async function checkRaters(ctx: Ctx, raters: readonly RaterInput[]): Promise<void> {
  const known = new Set((await readPeople(ctx)).map(({ id }) => id))
  if (raters.length > MOST_RATERS)
    throw refuse('input.raters', `At most ${MOST_RATERS} people rate.`, [`1 to ${MOST_RATERS}`])
  for (const [at, { person, side }] of raters.entries()) {
    const argument = `input.raters[${at}]`
    if (!known.has(person))
      throw refuse(`${argument}.person`, 'There is nobody of that id.', ['an id of Query.people'])
    if (!allSides.includes(side)) throw refuse(`${argument}.side`, 'No such side.', allSides)
  }
  if (new Set(raters.map(({ person }) => person)).size < raters.length)
    throw refuse('input.raters', 'Somebody is named twice; each rates once, from one side.', [
      'each person once',
    ])
}
