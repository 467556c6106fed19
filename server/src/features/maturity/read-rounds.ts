import { localDateOf } from '../../domain/calendar/time-zone.js'
import { cadenceAfter } from '../../domain/maturity/cadence.js'
import { allSides, type Turnout, turnoutFaults } from '../../domain/maturity/raters.js'
import type { Ctx } from '../../platform/context.js'
import { type PersonName, readNames } from '../auth/index.js'
import { loadOrganisation } from '../directory/index.js'
import { chooseRound } from './choose-round.js'
import type { RoundAnswer, TurnoutAnswer } from './maturity.js'
import { profilesOf } from './profiles-of.js'
import { loadRaters, loadRounds, type RaterRow, type RoundRow } from './stores/round.store.js'

/** All rounds, the newest first; what was found of those that closed. */
export async function readRounds(ctx: Ctx): Promise<RoundAnswer[]> {
  ctx.demand('maturity.read')
  return answersOf(ctx, await loadRounds(ctx))
}

/** One round. Throws NotFound. */
export async function readRound(ctx: Ctx, id: string): Promise<RoundAnswer> {
  ctx.demand('maturity.read')
  const [answer] = await answersOf(ctx, [await chooseRound(ctx, id)])
  return answer as RoundAnswer
}

/** How many handed in, of each side. */
export const turnoutOf = (raters: readonly RaterRow[]): Turnout => {
  const of = (side: RaterRow['side']) =>
    raters.filter(each => each.side === side && each.hasHandedIn).length
  return { BUSINESS: of('BUSINESS'), IT: of('IT') }
}

async function answersOf(ctx: Ctx, rounds: readonly RoundRow[]): Promise<RoundAnswer[]> {
  const raters = Map.groupBy(
    await loadRaters(
      ctx,
      rounds.map(({ id }) => id),
    ),
    ({ roundId }) => roundId,
  )
  const { timeZone } = await loadOrganisation(ctx)
  const names = await readNames(ctx)
  const profiles = await profilesOf(ctx, rounds)
  return rounds.map(round => {
    const { id, endedAt, state } = round
    const asked = raters.get(id) ?? []
    const closedOn = state === 'CLOSED' && endedAt ? localDateOf(endedAt, timeZone) : null
    const own = asked.find(({ personId }) => personId === ctx.actor.id)
    return {
      ...round,
      id: String(id),
      openedBy: names.get(round.openedBy) as PersonName,
      closedOn,
      turnout: allSides.map(side => turnoutAnswer(asked, side)),
      openIssues: state === 'OPEN' ? turnoutFaults(turnoutOf(asked)) : [],
      mine: own ? { side: own.side, hasHandedIn: own.hasHandedIn } : null,
      profile: profiles.get(id) ?? null,
      cadence: closedOn === null ? null : cadenceAfter(closedOn),
    }
  })
}

function turnoutAnswer(raters: readonly RaterRow[], side: RaterRow['side']): TurnoutAnswer {
  const asked = raters.filter(each => each.side === side)
  return {
    side,
    asked: asked.length,
    handedIn: asked.filter(({ hasHandedIn }) => hasHandedIn).length,
  }
}
