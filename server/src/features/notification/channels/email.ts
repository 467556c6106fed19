import { type MailSettings, openMail } from '../../../platform/outbound/mail-transport.js'
import type { Person } from '../../auth/index.js'
import { DeliveryFailed, type Send } from './channel.js'
import { composeMail } from './compose-mail.js'

/** What SMTP calls permanent: the same again would be refused again. */
const PERMANENT = 500

/** Sends by SMTP, as HTML and text. Without a server every delivery fails, and says so. */
export function emailChannel(settings: MailSettings | null): Send<Person> {
  if (!settings)
    return async () => {
      throw new DeliveryFailed('No mail server is set: SMTP_URL.', true)
    }
  const transport = openMail(settings)
  const host = new URL(settings.baseUrl).hostname
  return async ({ id, to, messages, organisation, sentAt }) => {
    try {
      const { response } = await transport.sendMail({
        ...composeMail({
          messages,
          organisation,
          baseUrl: settings.baseUrl,
          language: to.language,
        }),
        from: { name: `${organisation} Steerboard`, address: settings.from },
        to: { name: to.name, address: to.email },
        messageId: `<${id}@${host}>`,
        date: sentAt,
        headers: { 'auto-submitted': 'auto-generated', 'x-steerboard-delivery': id },
      })
      return response.slice(0, 200)
    } catch (error) {
      throw failureOf(error as { responseCode?: number; code?: string })
    }
  }
}

function failureOf({
  responseCode,
  code,
}: {
  responseCode?: number
  code?: string
}): DeliveryFailed {
  if (responseCode)
    return new DeliveryFailed(
      `The mail server answered ${responseCode}.`,
      responseCode >= PERMANENT,
    )
  return new DeliveryFailed(`The mail server could not be reached (${code ?? 'no reason given'}).`)
}
