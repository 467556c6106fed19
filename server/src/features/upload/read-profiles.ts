import type { Ctx } from '../../platform/context.js'
import { profiles } from '../ingest/index.js'

export interface ProfileAnswer {
  name: string
  title: string
  /** Columns without which a file is refused. */
  required: readonly string[]
}

/** In which forms files are read. */
export function readProfiles(ctx: Ctx): ProfileAnswer[] {
  ctx.demand('import.read')
  return profiles.map(({ name, title, csv }) => ({ name, title, required: csv.columns.required }))
}
