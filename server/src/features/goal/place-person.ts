import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { demandPerson } from '../auth/index.js'
import { loadDirectory } from '../directory/index.js'
import { describePlace, type PlaceAnswer } from './answer/place-answer.js'
import { departmentOfTeam, findUnit } from './choose/choose-unit.js'
import { removePlace, savePlace } from './stores/place.store.js'

export interface PlaceInput {
  person: string
  /** Codes. A team brings its department; neither: the person belongs to none. */
  department?: string | null
  team?: string | null
}

/** Says in which department and team a person works. It replaces what was said before. */
export async function placePerson(ctx: Ctx, input: PlaceInput): Promise<PlaceAnswer | null> {
  ctx.demand('person.administer', null)
  return inTransaction(ctx, async tx => {
    await demandPerson(tx, input.person, 'input.person')
    const directory = await loadDirectory(tx)
    const named = findUnit(directory.departments, input.department, 'department')
    const team = findUnit(directory.teams, input.team, 'team')
    const departmentId = team ? await departmentOfTeam(tx, team, named) : (named?.id ?? null)
    if (departmentId === null) {
      if (team)
        throw refuse('input.department', 'Nobody knows the department of this team.', ['its code'])
      await removePlace(tx, input.person)
      return null
    }
    const place = { personId: input.person, departmentId, teamId: team?.id ?? null }
    await savePlace(tx, place)
    return describePlace(place, directory)
  })
}
