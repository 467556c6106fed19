import { dayInWords } from '../../domain/calendar/period-label.js'
import { localDateOf } from '../../domain/calendar/time-zone.js'
import { defineJob } from '../../platform/jobs/define-job.js'
import { peopleMeant, readEndingTokens } from '../auth/index.js'
import { notify } from './notify.js'

/** A program that asks by a token stands still when that ends, and nobody sees it by themselves. */
export const remindOfTokens = defineJob({
  name: 'remind-of-tokens',
  about: 'Tells owners of tokens that end within seven days, once.',
  cron: '0 7 * * *',
  async run(ctx) {
    for (const { id, name, shown, owner, expiresAt, lastUsedAt } of await readEndingTokens(ctx)) {
      const [person] = await peopleMeant(ctx, { people: [owner.id] })
      if (!person) continue
      const last = dayInWords(localDateOf(expiresAt, person.timeZone))
      await notify(ctx, {
        topic: 'token.ending',
        severity: 'WARNING',
        subject: `The token “${name}” ends on ${last}`,
        sentences: [
          `From then on, programs that ask by it (${shown}…) are refused.`,
          lastUsedAt
            ? `It was used last on ${dayInWords(localDateOf(lastUsedAt, person.timeZone))}.`
            : 'It was never used.',
          'If it is still needed, issue another, give it to the program, and revoke this one.',
        ],
        link: '/tokens',
        recipients: { people: [owner.id] },
        dedupeKey: `token/${id}/ending`,
        needsAction: true,
      })
    }
  },
})
