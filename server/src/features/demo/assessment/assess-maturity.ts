import { addDays } from '../../../domain/calendar/local-date.js'
import { itemBank } from '../../../domain/maturity/item-bank.js'
import type { Side } from '../../../domain/maturity/raters.js'
import type { Ctx } from '../../../platform/context.js'
import { inTransaction } from '../../../platform/transaction.js'
import { asPerson } from '../../auth/index.js'
import { answerItem, closeRound, handIn, openRound, readRounds } from '../../maturity/index.js'
import { markRead } from '../../notification/index.js'
import { CommitteeDates } from '../committee/dates.js'
import { demoPeople } from '../story/people.js'
import type { Timeline } from '../story/timeline.js'
import { type ToldRound, toldEvidence, toldRounds } from './told-assessments.js'

const DAY = 86_400_000
const CHANCELLOR = 2

/** The university assesses its maturity three times, through the verbs; what is told already stays. */
export async function assessMaturity(ctx: Ctx, timeline: Timeline): Promise<void> {
  ctx.demand('import.apply')
  const known = new Set((await readRounds(ctx)).map(({ title }) => title))
  const dates = new CommitteeDates(timeline)
  for (const told of toldRounds)
    if (!known.has(told.title)) await inTransaction(ctx, tx => tell(tx, told, dates))
}

async function tell(tx: Ctx, told: ToldRound, dates: CommitteeDates): Promise<void> {
  const opened = dates.morning(told.opens.month, told.opens.day)
  const at = (number: number, now: Date): Promise<Ctx> => asPerson({ ...tx, now }, idOf(number))
  const raters = ratersOf(told)
  const round = await openRound(await at(CHANCELLOR, opened), {
    title: told.title,
    closesOn: addDays(opened.toISOString().slice(0, 10), told.lasts),
    raters: raters.map(({ number, side }) => ({ person: idOf(number), side })),
  })
  for (const [place, { number, side }] of raters.entries()) {
    const rater = await at(number, new Date(opened.getTime() + (place + 1) * DAY))
    for (const [order, { code }] of itemBank.entries()) {
      const score = scoreOf(told, { code, order, place, number, side })
      await answerItem(rater, {
        round: round.id,
        item: code,
        score,
        evidence: toldEvidence[code] ?? null,
      })
    }
    await handIn(rater, round.id)
    await markRead(rater)
  }
  await closeRound(await at(CHANCELLOR, new Date(opened.getTime() + told.lasts * DAY)), round.id)
}

const ratersOf = ({ raters }: ToldRound): { number: number; side: Side }[] =>
  (['BUSINESS', 'IT'] as const).flatMap(side => raters[side].map(number => ({ number, side })))

interface Asked {
  code: string
  order: number
  place: number
  number: number
  side: Side
}

/** What most say, with one rater in six a point below and one a point above. */
function scoreOf(told: ToldRound, { code, order, place, number, side }: Asked): number | null {
  if (told.unknown?.[code]?.includes(number)) return null
  const disputed = told.disputed?.[code]
  if (disputed) return disputed[place % disputed.length] ?? null
  const usual = told.seen?.[code]?.[side] ?? told.scores[order] ?? 1
  const turn = (place + order) % 6
  const shift = turn === 0 ? -1 : turn === 3 ? 1 : 0
  return Math.min(5, Math.max(1, usual + shift))
}

const idOf = (number: number): string => demoPeople[number - 1]?.id ?? ''
