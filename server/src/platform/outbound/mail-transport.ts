import { createTransport } from 'nodemailer'

export interface MailSettings {
  /** smtp:// or smtps://, with user and password where the server wants them. */
  smtpUrl: string
  from: string
  /** Where the page is, without a slash at the end. */
  baseUrl: string
}

const TIMEOUT_MS = 20_000

/** The way to the mail server. Nothing in a mail makes it read files or ask other servers. */
export const openMail = ({ smtpUrl }: MailSettings) =>
  createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
