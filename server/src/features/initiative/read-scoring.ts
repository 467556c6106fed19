import { allCriteria, type Criterion, criteria } from '../../domain/initiative/scoring/criteria.js'
import { mayScore } from '../../domain/initiative/scoring/priority.js'
import { isOpen } from '../../domain/initiative/stage.js'
import type { Ctx } from '../../platform/context.js'
import type { PersonName } from '../auth/index.js'
import { type Desk, loadDesk } from './answer/desk.js'
import type { RoundRow } from './initiative.js'
import { withBook } from './read-book.js'
import { type Standing, standings } from './standing.js'

export interface CriterionAnswer {
  criterion: Criterion
  name: string
  weight: number
  question: string
  /** What each score from 0 to 5 stands for. */
  anchors: string[]
}

export interface GivenScoreAnswer {
  criterion: Criterion
  score: number
}

/** An initiative as it is to be scored; who scored it is told, what they gave is not. */
export interface BallotAnswer {
  initiative: string
  title: string
  purpose: string
  /** Why whoever asks does not score it; null: they do. */
  abstains: string | null
  /** What whoever asks gave so far; empty: nothing. */
  mine: GivenScoreAnswer[]
  scorers: PersonName[]
}

export interface RoundAnswer {
  id: string
  openedAt: Date
  openedBy: PersonName
  closedAt: Date | null
  closedBy: PersonName | null
}

export interface ScoringAnswer {
  criteria: CriterionAnswer[]
  rounds: RoundAnswer[]
  open: RoundAnswer | null
  /** Of the open round; empty where none is open. */
  ballots: BallotAnswer[]
}

/** How initiatives are scored, the rounds so far, newest first, and the ballots of the open one. */
export function readScoring(ctx: Ctx): Promise<ScoringAnswer> {
  ctx.demand('initiative.read')
  return withBook(ctx, {}, async (look, book) => {
    const desk = await loadDesk(look, book, [])
    const { rounds, open } = desk.scores
    const candidates = standings(book).filter(({ stage }) => isOpen(stage.stage))
    return {
      criteria: allCriteria.map(criterion => ({
        criterion,
        ...criteria[criterion],
        anchors: [...criteria[criterion].anchors],
      })),
      rounds: rounds.map(round => roundAnswer(round, desk)).reverse(),
      open: open && roundAnswer(open, desk),
      ballots: open ? candidates.map(each => ballot(each, open, desk)) : [],
    }
  })
}

const roundAnswer = (
  { id, openedAt, openedBy, closedAt, closedBy }: RoundRow,
  { personOf }: Desk,
): RoundAnswer => ({
  id: String(id),
  openedAt,
  openedBy: personOf(openedBy),
  closedAt,
  closedBy: closedBy === null ? null : personOf(closedBy),
})

function ballot(
  { id, newest }: Standing,
  open: RoundRow,
  { scores, viewer, personOf }: Desk,
): BallotAnswer {
  const sheets = scores.sheets.filter(each => each.roundId === open.id && each.initiativeId === id)
  const current = sheets.filter(({ version }) => version === newest.version)
  const mine = viewer === null ? null : current.find(({ scorerId }) => scorerId === viewer)?.scores
  const { title, purpose, ownerId, sponsorId } = newest
  const abstains =
    viewer !== null && !mayScore(viewer, { owner: ownerId, sponsor: sponsorId })
      ? 'You own or sponsor it, so you abstain.'
      : null
  return {
    initiative: String(id),
    title,
    purpose,
    abstains,
    mine: mine ? allCriteria.map(criterion => ({ criterion, score: mine[criterion] })) : [],
    scorers: current.map(({ scorerId }) => personOf(scorerId)),
  }
}
