import type { Ctx } from '../../../platform/context.js'
import { refuse } from '../../../platform/refuse.js'
import { readRecordsKeptSince } from '../../measure/index.js'

const PAGE = 20
const MOST = 100

/** How many records a page has. Throws Invalid. */
export function chooseFirst(asked: number | null | undefined): number {
  const first = asked ?? PAGE
  if (first >= 1 && first <= MOST) return first
  throw refuse('first', `A page has 1 to ${MOST} records.`, [`a whole number from 1 to ${MOST}`])
}

/** Figures can be read as of any moment; how each record was is kept for so many days. */
export async function demandKept(ctx: Ctx, asOf: Date, argument: string): Promise<void> {
  const since = await readRecordsKeptSince(ctx)
  if (asOf >= since) return
  throw refuse(argument, 'How single records were so long ago is not kept; the figures are.', [
    `an instant from ${since.toISOString()}`,
  ])
}
