import { defineJob } from '../../platform/jobs/define-job.js'
import { discardOlderThan } from './stores/work.store.js'

const KEPT_MS = 7 * 24 * 3_600_000

export const forgetUploads = defineJob({
  name: 'forget-uploads',
  about: 'Takes files away that were sent to be imported a week ago and never were.',
  cron: '20 3 * * *',
  run: ctx => discardOlderThan(ctx, new Date(ctx.now.getTime() - KEPT_MS)),
})
