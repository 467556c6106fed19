import { localDateOf } from '../../domain/calendar/time-zone.js'
import { dueForScoring } from '../../domain/initiative/scoring/priority.js'
import { isOpen } from '../../domain/initiative/stage.js'
import { defineJob } from '../../platform/jobs/define-job.js'
import { notify } from '../notification/index.js'
import { readBook } from './read-book.js'
import { roundScores } from './round-scores.js'
import { standings } from './standing.js'
import { loadRounds, loadSheets } from './stores/score.store.js'

/** The chair is told, once after each round, that a quarter has passed and initiatives are due again. */
export const remindOfScores = defineJob({
  name: 'remind-of-scores',
  about: 'Tells the chair when the scores of initiatives are a quarter old, and no round is open.',
  cron: '0 7 * * *',
  async run(ctx) {
    const book = await readBook(ctx, {})
    const rounds = await loadRounds(ctx, book.knownAt)
    const last = rounds.findLast(({ closedAt }) => closedAt !== null)
    if (!last || rounds.some(({ closedAt }) => closedAt === null)) return
    const scores = roundScores(rounds, await loadSheets(ctx, book.knownAt, null))
    const scoredOn = (id: number) => {
      const closedAt = scores.of(id)[0]?.round.closedAt
      return closedAt ? localDateOf(closedAt, book.timeZone) : null
    }
    // What was never scored waits for the next round; it does not bring it forward.
    const due = standings(book).filter(({ id, stage }) => {
      const on = scoredOn(id)
      return isOpen(stage.stage) && on !== null && dueForScoring(on, book.day)
    })
    if (due.length === 0) return
    const many = due.length === 1 ? '1 initiative is' : `${due.length} initiatives are`
    await notify(ctx, {
      topic: 'initiative.rescore',
      severity: 'INFO',
      subject: `${many} due to be scored again`,
      sentences: [
        'The last scores are older than a quarter; what they said may not hold any more.',
        `Due: ${due.map(({ inForce }) => inForce.title).join(', ')}.`,
        'Open a round, so that the members score them anew.',
      ],
      link: '/initiatives/scoring',
      recipients: { roles: ['CHAIR'] },
      dedupeKey: `initiative/rescore/after/${last.id}`,
      needsAction: true,
    })
  },
})
