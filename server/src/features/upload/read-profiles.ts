import type { Ctx } from '../../platform/context.js'
import { profiles } from '../ingest/index.js'

export interface ProfileAnswer {
  name: string
  title: string
  /** Columns without which a file is refused. */
  required: readonly string[]
  /** Its times have no zone of their own. */
  readsLocalTimes: boolean
}

/** In which forms files are read. */
export function readProfiles(ctx: Ctx): ProfileAnswer[] {
  ctx.demand('import.read')
  return profiles.map(({ name, title, csv, readsLocalTimes }) => ({
    ...{ name, title, readsLocalTimes },
    required: csv.columns.required,
  }))
}
