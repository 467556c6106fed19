import type { Ctx } from '../../platform/context.js'
import { inTransaction } from '../../platform/transaction.js'
import { insertPerson, type NewGrant, type NewPerson, replaceGrants } from './person.store.js'

export interface DemoPerson extends Pick<NewPerson, 'name' | 'email'> {
  id: string
  position: string
  roles: readonly NewGrant[]
}

/** Adds the invented people, whom anybody may be; who is there already stays as they are. */
export async function introduceDemoPeople(ctx: Ctx, people: readonly DemoPerson[]): Promise<void> {
  ctx.demand('person.administer')
  await inTransaction(ctx, async tx => {
    for (const { roles, ...person } of people) {
      const added = await insertPerson(tx, { ...person, timeZone: null, isDemo: true })
      if (added) await replaceGrants(tx, added, roles)
    }
  })
}
