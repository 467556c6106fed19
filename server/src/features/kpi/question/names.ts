import { nameOfReach } from '../../../domain/access/reach.js'
import type { Ctx } from '../../../platform/context.js'
import { Lru } from '../../../platform/lru.js'
import {
  type DirectoryRows,
  loadDirectory,
  loadOrganisation,
  type OrganisationRow,
} from '../../directory/index.js'
import { readDataState } from '../stores/data-version.store.js'

export interface Names {
  organisation: OrganisationRow
  directory: DirectoryRows
}

const known = new Lru<string, Names>(20)

/** The organisation and what the reader sees of it, read once for each state of the data; in a snapshot. */
export async function readNames(ctx: Ctx): Promise<Names> {
  const { version } = await readDataState(ctx)
  const name = `${nameOfReach(ctx.reach ?? 'everything')} ${version}`
  const found = known.get(name)
  if (found) return found
  const [organisation, directory] = await Promise.all([loadOrganisation(ctx), loadDirectory(ctx)])
  const names = { organisation, directory }
  known.set(name, names)
  return names
}
