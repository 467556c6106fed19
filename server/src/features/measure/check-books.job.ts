import { defineJob } from '../../platform/jobs/define-job.js'
import { checkBooks } from './check-books.js'

export const checkBooksJob = defineJob({
  name: 'check-books',
  about:
    'Counts a sample of the ledger again from the facts, and follows the open work through it day by day.',
  cron: '0 4 * * *',
  takesLong: true,
  timeoutSeconds: 3600,
  async run(ctx) {
    const checks = await checkBooks(ctx)
    const isSound = checks.every(({ differing, unbalanced }) => differing + unbalanced === 0)
    if (isSound) ctx.log.info({ checks }, 'the books agree with the facts')
    else ctx.log.error({ checks }, 'the books do not agree with the facts: run steerboard rebuild')
  },
})
