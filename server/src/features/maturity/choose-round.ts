import type { Ctx } from '../../platform/context.js'
import { NotFound, Precondition } from '../../platform/errors.js'
import { type Hold, loadRound, type RoundRow } from './stores/round.store.js'

const NUMBER = /^[1-9]\d{0,8}$/

/** The round of that id. Throws NotFound where there is none. */
export async function chooseRound(
  ctx: Ctx,
  id: string,
  hold: Hold | null = null,
): Promise<RoundRow> {
  const round = NUMBER.test(id) ? await loadRound(ctx, Number(id), hold) : null
  if (!round) throw new NotFound('There is no such assessment round.')
  return round
}

/** The open round of that id. Throws Precondition where it ended. */
export async function chooseOpenRound(
  ctx: Ctx,
  id: string,
  hold: Hold | null = null,
): Promise<RoundRow> {
  const round = await chooseRound(ctx, id, hold)
  if (round.state === 'OPEN') return round
  throw new Precondition('This round is over: what was found in it is fixed.')
}
