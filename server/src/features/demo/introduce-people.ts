import type { Ctx } from '../../platform/context.js'
import { introduceDemoPeople } from '../auth/index.js'
import { isDemo } from './demo.store.js'
import { demoPeople } from './story/people.js'

/** The people of the story come in, where the story is the organisation's; those there are stay. */
export async function introducePeople(ctx: Ctx): Promise<void> {
  ctx.demand('import.apply')
  if (await isDemo(ctx)) await introduceDemoPeople(ctx, demoPeople)
}
