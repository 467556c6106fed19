import { dayInWords } from '../../domain/calendar/period-label.js'
import { localDateOf } from '../../domain/calendar/time-zone.js'
import { closingState } from '../../domain/maturity/cadence.js'
import { defineJob } from '../../platform/jobs/define-job.js'
import { loadOrganisation } from '../directory/index.js'
import { notify } from '../notification/index.js'
import { loadRaters, loadRounds } from './stores/round.store.js'

/** Who was asked and has not handed in is reminded before the last day, and once more after it. */
export const remindRaters = defineJob({
  name: 'remind-raters',
  about:
    'Reminds raters who have not handed in, three days before a round is to close, and once when that day has passed.',
  cron: '0 7 * * *',
  async run(ctx) {
    const round = (await loadRounds(ctx)).find(({ state }) => state === 'OPEN')
    if (!round) return
    const { timeZone } = await loadOrganisation(ctx)
    const state = closingState(round.closesOn, localDateOf(ctx.now, timeZone))
    if (state === 'AHEAD') return
    const { id, title, closesOn } = round
    const day = dayInWords(closesOn)
    const missing = (await loadRaters(ctx, [id])).filter(({ hasHandedIn }) => !hasHandedIn)
    for (const { personId } of missing)
      await notify(ctx, {
        topic: 'maturity.reminder',
        severity: 'INFO',
        subject: `Your assessment is still asked for: ${title}`,
        sentences: [
          state === 'SOON'
            ? `Please hand it in by ${day}.`
            : `It was asked for by ${day}; the round is still open, so it still counts.`,
          'It takes about ten minutes, and what you answered so far is kept. Nobody sees who answered what.',
        ],
        link: `/maturity/rate/${id}`,
        recipients: { people: [personId] },
        dedupeKey: `maturity/${id}/remind/${state}/${personId}`,
        needsAction: true,
      })
  },
})
