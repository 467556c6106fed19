import { allCriteria, type Criterion } from '../../../domain/initiative/scoring/criteria.js'
import type { Ctx } from '../../../platform/context.js'
import { inTransaction } from '../../../platform/transaction.js'
import { asPerson } from '../../auth/index.js'
import {
  closeScoringRound,
  openScoringRound,
  readScoring,
  scoreInitiative,
} from '../../initiative/index.js'
import { randomStream } from '../prng.js'
import { scoringMonths, toldInitiatives } from '../story/initiatives.js'
import { personId } from '../story/people.js'
import type { Timeline } from '../story/timeline.js'
import type { ToldInitiative } from '../story/told-initiative.js'
import { CommitteeDates } from './dates.js'
import type { PersonNumber } from './told-motion.js'

const chair: PersonNumber = 2
const members: readonly PersonNumber[] = [2, 3, 4, 5, 6, 7]
/** Who has scored already in the round that is open. */
const quick: readonly PersonNumber[] = [4, 7]

/** The rounds of the story, each as a whole; the last one is open still, and two members were quick. */
export async function scoreInitiatives(ctx: Ctx, timeline: Timeline): Promise<void> {
  ctx.demand('import.apply')
  const dates = new CommitteeDates(timeline)
  const { rounds } = await readScoring(ctx)
  const told = [...scoringMonths, 0] as const
  for (const month of told.slice(rounds.length))
    await inTransaction(ctx, tx => tellRound(tx, dates, month))
}

async function tellRound(tx: Ctx, dates: CommitteeDates, month: number): Promise<void> {
  const isOpen = month === 0
  const opens = isOpen ? dates.after(dates.morning(0, 1), 0, 0) : dates.morning(month, 12)
  const as = async (number: PersonNumber, now: Date): Promise<Ctx> => ({
    ...(await asPerson(tx, personId(number))),
    now,
  })
  const { open, ballots } = await openScoringRound(await as(chair, opens))
  for (const number of isOpen ? quick : members) {
    const ctx = await as(number, dates.after(opens, isOpen ? 0 : 3, number))
    for (const { initiative, title } of ballots) {
      const told = toldInitiatives.find(each => each.title === title)
      if (!told || told.owner === number || told.sponsor === number) continue
      await scoreInitiative(ctx, { initiative, scores: scoresOf(told, number, month) })
    }
  }
  if (!isOpen && open) await closeScoringRound(await as(chair, dates.after(opens, 9, 1)), open.id)
}

/** Around the median of the story, a point up or down; where members do not agree, further. */
function scoresOf(told: ToldInitiative, member: PersonNumber, month: number) {
  return allCriteria.map(criterion => {
    const chance = randomStream('score', told.title, criterion, member, month)
    const off = isSplit(told, criterion)
      ? member % 2 === 0
        ? 2
        : -2
      : chance.pick([-1, 0, 0, 0, 1])
    return { criterion, score: Math.min(5, Math.max(0, told.scores[criterion] + off)) }
  })
}

const isSplit = ({ isDisputed }: ToldInitiative, criterion: Criterion): boolean =>
  isDisputed === true && criterion === 'VALUE'
