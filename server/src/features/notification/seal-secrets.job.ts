import { defineJob } from '../../platform/jobs/define-job.js'
import { CannotOpen } from '../../platform/sealing.js'
import { forgetPrevious, loadKept, replaceStored } from './stores/secret.store.js'
import { resealed } from './webhook-secrets.js'

/** Seals what was stored in the clear or under a key before, and forgets secrets that have ended. */
export const sealSecrets = defineJob({
  name: 'seal-secrets',
  about: 'Encrypts stored secrets with the newest key, and forgets those that have been replaced.',
  cron: '15 3 * * *',
  async run(ctx) {
    await forgetPrevious(ctx)
    if (!ctx.sealing) return
    for (const { id, column, stored } of await loadKept(ctx)) {
      try {
        const sealed = resealed(ctx, id, stored)
        if (sealed) await replaceStored(ctx, { id, column, stored }, sealed)
      } catch (error) {
        if (!(error instanceof CannotOpen)) throw error
        ctx.log.warn({ webhook: id }, 'the secret of a webhook was sealed with an unknown key')
      }
    }
  },
})
