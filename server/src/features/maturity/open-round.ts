import { randomBytes } from 'node:crypto'
import { dayInWords } from '../../domain/calendar/period-label.js'
import { localDateOf } from '../../domain/calendar/time-zone.js'
import { cadenceAfter } from '../../domain/maturity/cadence.js'
import { actingPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { Conflict, Precondition } from '../../platform/errors.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { loadOrganisation } from '../directory/index.js'
import { checkRaters, type RaterInput } from './check-raters.js'
import { checkText } from './check-text.js'
import { inviteAll } from './invite-raters.js'
import type { RoundAnswer } from './maturity.js'
import { readRound } from './read-rounds.js'
import { insertRound, loadRounds } from './stores/round.store.js'

export interface RoundInput {
  title: string
  /** Last day on which answers are asked for. */
  closesOn: string
  raters: readonly RaterInput[]
}

const SECRET_BYTES = 32

/**
 * Opens a round and asks its raters. One is open at a time, and six months lie between two.
 * @throws Conflict where one is open; Precondition where the last one is too fresh.
 */
export async function openRound(ctx: Ctx, input: RoundInput): Promise<RoundAnswer> {
  ctx.demand('maturity.administer')
  const openedBy = actingPerson(ctx)
  const title = checkText(input.title, { argument: 'input.title', longest: 120 })
  return inTransaction(ctx, async tx => {
    const { timeZone } = await loadOrganisation(tx)
    await demandCadence(tx, timeZone)
    checkClosing(input.closesOn, localDateOf(tx.now, timeZone))
    await checkRaters(tx, input.raters)
    const secret = randomBytes(SECRET_BYTES)
    const id = await insertRound(tx, { title, closesOn: input.closesOn, openedBy, secret })
    if (id === null) throw new Conflict('Another round is open: close or cancel it first.')
    const round = { id, title, closesOn: input.closesOn }
    await inviteAll(tx, round, input.raters)
    return readRound(tx, String(id))
  })
}

async function demandCadence(tx: Ctx, timeZone: string): Promise<void> {
  const last = (await loadRounds(tx)).find(({ state }) => state === 'CLOSED')
  if (!last?.endedAt) return
  const { opensFrom } = cadenceAfter(localDateOf(last.endedAt, timeZone))
  if (localDateOf(tx.now, timeZone) < opensFrom)
    throw new Precondition(
      `Six months lie between two assessments, so that something can change: open the next from ${dayInWords(opensFrom)} on.`,
    )
}

function checkClosing(closesOn: string, today: string): void {
  if (closesOn >= today) return
  throw refuse('input.closesOn', 'That day is over.', [`a date from ${today} on`])
}
