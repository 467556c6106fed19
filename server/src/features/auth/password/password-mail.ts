import type { Ctx } from '../../../platform/context.js'
import { putInOutbox } from '../../../platform/outbox/put-in-outbox.js'

/** What is sent about a password. No secret is among it: a link is made when it is sent. */
export interface PasswordMail {
  /** As it was typed by somebody whom we do not know. */
  email: string
  about: 'RESET' | 'CHANGED'
}

export const SEND_PASSWORD_MAIL = 'send-password-mail'

export const askForPasswordMail = (ctx: Ctx, mail: PasswordMail): Promise<void> =>
  putInOutbox(ctx, { name: SEND_PASSWORD_MAIL }, mail)

/** So that nobody's password is changed without their knowing. */
export async function tellOfChange(ctx: Ctx, { email }: { email: string }): Promise<void> {
  if (ctx.ways?.canMail) await askForPasswordMail(ctx, { email, about: 'CHANGED' })
}
