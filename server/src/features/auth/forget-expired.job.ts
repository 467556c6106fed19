import { defineJob } from '../../platform/jobs/define-job.js'
import { deleteExpired } from './session.store.js'

export const forgetExpired = defineJob({
  name: 'forget-expired',
  about: 'Takes sessions and sign-in links away that can never be used again.',
  cron: '40 * * * *',
  run: deleteExpired,
})
