import type { Ctx } from '../../../platform/context.js'
import type { DirectoryRows } from '../../directory/index.js'
import { readTargetBook } from '../../target/index.js'
import { targetsHere } from './targets-here.js'
import type { Surroundings } from './watched-series-of.js'

/** Targets on record, as known at this moment. */
export const loadSurroundings = async (
  ctx: Ctx,
  directory: DirectoryRows,
): Promise<Surroundings> => ({
  targetOf: targetsHere(await readTargetBook(ctx), directory, ctx.now),
})
