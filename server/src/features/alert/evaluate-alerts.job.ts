import { defineJob } from '../../platform/jobs/define-job.js'
import { evaluateAlerts } from './evaluate-alerts.js'

/** Right after midnight the period that is over; later in the day what late data have changed. */
export const evaluateAlertsJob = defineJob({
  name: 'evaluate-alerts',
  about: 'Evaluates all alert rules where a period is over or data have changed.',
  cron: '5 * * * *',
  takesLong: true,
  async run(ctx) {
    const { isSkipped, ...report } = await evaluateAlerts(ctx)
    if (!isSkipped) ctx.log.info(report, 'alerts evaluated')
  },
})
