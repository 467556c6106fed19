import { nameOfReach } from '../../domain/access/reach.js'
import { TargetBook } from '../../domain/target/resolve-target.js'
import type { Ctx } from '../../platform/context.js'
import { Lru } from '../../platform/lru.js'
import { inSnapshot, onceInSnapshot } from '../../platform/snapshot.js'
import {
  type AgreedTarget,
  type AgreedWaiver,
  loadBookState,
  loadVersions,
  loadWaivers,
} from './stores/target.store.js'

export type AgreedBook = TargetBook<AgreedTarget, AgreedWaiver>

const books = new Lru<string, AgreedBook>(50)

/**
 * All that was ever agreed for what the reader sees; read anew only when something was agreed since.
 * @param state names the state of the data, where it is known already: then nothing is asked.
 */
export async function readTargetBook(ctx: Ctx, state?: string): Promise<AgreedBook> {
  const reach = nameOfReach(ctx.reach ?? 'everything')
  return inSnapshot(ctx, async look => {
    const name = `${reach} ${state ?? (await loadBookState(look))}`
    return books.get(name) ?? onceInSnapshot(look, `targets of ${name}`, () => load(look, name))
  })
}

async function load(look: Ctx, name: string): Promise<AgreedBook> {
  const [versions, waivers] = await Promise.all([loadVersions(look), loadWaivers(look)])
  const book = new TargetBook(versions, waivers)
  books.set(name, book)
  return book
}
