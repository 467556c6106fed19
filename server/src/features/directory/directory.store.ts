import type { Ctx } from '../../platform/context.js'
import { onceInSnapshot } from '../../platform/snapshot.js'
import { seenDirectory } from './seen-directory.js'

export interface NamedRow {
  id: number
  code: string
  name: string
}
export interface ServiceRow extends NamedRow {
  departmentId: number
}

/** Everything that scopes and groups are named by, each by name. */
export interface DirectoryRows {
  departments: readonly NamedRow[]
  services: readonly ServiceRow[]
  teams: readonly NamedRow[]
  requesterDepartments: readonly NamedRow[]
  /** What the reader sees, where that is not the whole organisation: `Seen: Finance`. Else null. */
  seen: string | null
}

/**
 * What the reader sees of it. One statement, so that the lists belong together; within a snapshot it
 * is asked once.
 */
export const loadDirectory = (ctx: Ctx): Promise<DirectoryRows> =>
  onceInSnapshot(ctx, 'directory', async () =>
    seenDirectory(ctx.reach ?? 'everything', await loadWholeDirectory(ctx)),
  )

/** All there is by name, for what tells no figures: where people work, whose a goal is. */
export const loadWholeDirectory = (ctx: Ctx): Promise<DirectoryRows> =>
  onceInSnapshot(ctx, 'whole directory', () => loadRows(ctx))

async function loadRows(ctx: Ctx): Promise<DirectoryRows> {
  const [row] = await ctx.sql<DirectoryRows[]>`
    select
      coalesce((select json_agg(json_build_object('id', id, 'code', code, 'name', name)
        order by name, code) from department), '[]') as departments,
      coalesce((select json_agg(json_build_object('id', id, 'code', code, 'name', name,
        'departmentId', department_id) order by name, code) from service), '[]') as services,
      coalesce((select json_agg(json_build_object('id', id, 'code', code, 'name', name)
        order by name, code) from team), '[]') as teams,
      coalesce((select json_agg(json_build_object('id', id, 'code', code, 'name', name)
        order by name, code) from requester_department), '[]') as "requesterDepartments",
      null as seen`
  if (!row) throw new Error('The database gave no directory')
  return row
}
