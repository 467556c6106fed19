import type { Ctx } from '../../platform/context.js'
import { NotFound } from '../../platform/errors.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { idOf, loadDesk } from '../motion/index.js'
import { describeVersion, type VersionAnswer } from './answer/version-answer.js'
import { loadVersions, loadWaivers } from './stores/target.store.js'

/** One target as it was agreed, however long ago. Throws NotFound. */
export async function readTarget(ctx: Ctx, id: string): Promise<VersionAnswer> {
  ctx.demand('target.read')
  const wanted = idOf(id, 'id')
  return inSnapshot(ctx, async look => {
    const version = (await loadVersions(look)).find(each => each.id === wanted)
    if (!version) throw new NotFound('There is no target of that id.')
    const [waivers, desk] = await Promise.all([loadWaivers(look), loadDesk(look)])
    return describeVersion(version, waivers, desk)
  })
}
