import { defineJob } from '../../platform/jobs/define-job.js'
import { compactLedger } from './compact.js'

export const compactLedgerJob = defineJob({
  name: 'compact-ledger',
  about: 'Nets old entries of the ledger, so that it grows with the days and not with corrections.',
  cron: '30 3 * * *',
  takesLong: true,
  timeoutSeconds: 6 * 3600,
  async run(ctx) {
    const saved = await compactLedger(ctx)
    ctx.log.info({ saved }, 'ledger compacted')
  },
})
