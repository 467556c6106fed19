import { dayInWords } from '../../domain/calendar/period-label.js'
import { defineJob } from '../../platform/jobs/define-job.js'
import { notify } from '../notification/index.js'
import { readTargetsDueForReview } from './read-targets-due.js'

/** Who answers for a target is reminded of its review; of one that nobody answers for, the chair is. */
export const remindOfReviews = defineJob({
  name: 'remind-of-reviews',
  about: 'Tells owners of targets whose review is due, once, and once more when a target is stale.',
  cron: '0 7 * * *',
  async run(ctx) {
    for (const { id, about, review, reviewDate, owner, terms } of await readTargetsDueForReview(
      ctx,
    )) {
      const isStale = review === 'STALE'
      await notify(ctx, {
        topic: 'target.review',
        severity: isStale ? 'WARNING' : 'INFO',
        subject: `${isStale ? 'A target is stale' : 'A target is due for review'}: ${about.kpiName}, ${about.scope.label}`,
        sentences: [
          `${about.kpiName}, ${about.scope.label}: ${terms?.inWords ?? 'no target'}.`,
          isStale
            ? 'For 18 months nobody has agreed on it anew.'
            : `It was to be reviewed by ${reviewDate ? dayInWords(reviewDate) : 'now'}.`,
          'Propose the same again if it is still right, or another.',
        ],
        link: '/targets',
        recipients: owner ? { people: [owner.id] } : { roles: ['CHAIR'] },
        dedupeKey: `target/${id}/review/${review}`,
        needsAction: true,
      })
    }
  },
})
