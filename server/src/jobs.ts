import { forgetExpired } from './features/auth/forget-expired.job.js'
import { checkBooksJob } from './features/measure/check-books.job.js'
import { compactLedgerJob } from './features/measure/compact-ledger.job.js'
import type { Job } from './platform/jobs/define-job.js'

/** Everything that is done in the background; a new slice adds its own here. */
export const jobs: readonly Job<never>[] = [forgetExpired, compactLedgerJob, checkBooksJob]
