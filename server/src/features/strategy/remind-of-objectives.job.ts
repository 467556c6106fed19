import { dayInWords } from '../../domain/calendar/period-label.js'
import { localDateOf } from '../../domain/calendar/time-zone.js'
import { objectiveReview } from '../../domain/strategy/objective-review.js'
import { defineJob } from '../../platform/jobs/define-job.js'
import { loadOrganisation } from '../directory/index.js'
import { notify } from '../notification/index.js'
import { objectivePath } from './objective-content.js'
import { readStrategyBook } from './read-strategy-book.js'

/** Who answers for an objective is asked whether it is still right, once for each of its versions. */
export const remindOfObjectives = defineJob({
  name: 'remind-of-objectives',
  about:
    'Tells owners of objectives that nobody has agreed on anew for a year, and of those whose day has come.',
  cron: '0 7 * * *',
  async run(ctx) {
    const { timeZone } = await loadOrganisation(ctx)
    const today = localDateOf(ctx.now, timeZone)
    for (const version of (await readStrategyBook(ctx)).inForce(today)) {
      const review = objectiveReview(version, today)
      if (review === 'CURRENT') continue
      const { id, objectiveId, title, from, horizon, ownerId } = version
      const isOver = review === 'OVER'
      await notify(ctx, {
        topic: 'objective.review',
        severity: isOver ? 'WARNING' : 'INFO',
        subject: `${isOver ? 'The day of an objective has come' : 'An objective is due for review'}: ${title}`,
        sentences: [
          isOver
            ? `It was to be reached by ${dayInWords(horizon)}, and still counts in the score.`
            : `It stands as it was agreed from ${dayInWords(from)} on.`,
          isOver
            ? 'Propose to close it, or to give it a later day.'
            : 'Propose the same again if it is still right, a change, or its end.',
        ],
        link: objectivePath(objectiveId),
        recipients: { people: [ownerId] },
        dedupeKey: `objective/${objectiveId}/review/${id}/${review}`,
        needsAction: true,
      })
    }
  },
})
