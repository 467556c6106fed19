import { localDateOf } from '../../../domain/calendar/time-zone.js'
import type { Ctx } from '../../../platform/context.js'
import { type PersonName, readNames } from '../../auth/index.js'
import {
  type DirectoryRows,
  loadDirectory,
  loadOrganisation,
  type OrganisationRow,
} from '../../directory/index.js'

/** What is needed to tell about targets and motions in names. */
export interface Desk {
  directory: DirectoryRows
  organisation: OrganisationRow
  today: string
  nameOf(personId: string): PersonName
}

export async function loadDesk(ctx: Ctx): Promise<Desk> {
  const [directory, organisation, names] = await Promise.all([
    loadDirectory(ctx),
    loadOrganisation(ctx),
    readNames(ctx),
  ])
  return {
    directory,
    organisation,
    today: localDateOf(ctx.now, organisation.timeZone),
    nameOf: id =>
      names.get(id) ?? { id, name: 'Somebody who is not here any more', position: null },
  }
}
