import type { Ctx } from '../../../platform/context.js'
import { defineJob } from '../../../platform/jobs/define-job.js'
import { type MailSettings, openMail } from '../../../platform/outbound/mail-transport.js'
import { newSecret } from '../../../platform/secret.js'
import type { Person } from '../person.js'
import { findByEmail, organisationName } from '../person.store.js'
import { insertLink } from '../sign-in-link.store.js'
import { type PasswordMail, SEND_PASSWORD_MAIL } from './password-mail.js'

const LINK_MINUTES = 30

/**
 * Sends a link to choose a password by, or word that it was changed. Where nobody has the address,
 * or may not sign in, nothing is sent. Run again after a kill, it sends another link: each works.
 */
export const sendPasswordMail = (settings: MailSettings | null) => {
  const transport = settings && openMail(settings)
  return defineJob<PasswordMail>({
    name: SEND_PASSWORD_MAIL,
    about: 'Sends people a link to choose a password by, or word that it was changed.',
    timeoutSeconds: 60,
    async run(ctx, { email, about }) {
      const person = await findByEmail(ctx, email)
      if (!settings || !transport || !person?.isActive || person.isDemo) return
      const organisation = await organisationName(ctx)
      const { subject, text } = about === 'RESET' ? await reset(ctx, person, settings) : CHANGED
      await transport.sendMail({
        from: { name: `${organisation} Steerboard`, address: settings.from },
        to: { name: person.name, address: person.email },
        subject,
        text: `${text}\n\n${organisation} · ${settings.baseUrl}\n`,
        date: ctx.now,
        headers: { 'auto-submitted': 'auto-generated' },
      })
    },
  })
}

async function reset(ctx: Ctx, { id, name }: Person, { baseUrl }: MailSettings) {
  const secret = newSecret()
  const expiresAt = new Date(ctx.now.getTime() + LINK_MINUTES * 60_000)
  await insertLink(ctx, { secret, personId: id, expiresAt, purpose: 'PASSWORD' })
  return {
    subject: 'Choose a password for Steerboard',
    text: `${name}, by this link you choose a new password. It works once, for ${LINK_MINUTES} minutes:\n\n${baseUrl}/reset#${secret}\n\nIf you did not ask for it, do nothing: your password stays as it is.`,
  }
}

const CHANGED = {
  subject: 'Your password for Steerboard was changed',
  text: 'Your password was changed, and you were signed out everywhere else. If that was not you, choose a new one at once by "Password forgotten?" on the page Sign in, and tell whoever looks after Steerboard.',
}
