import { evaluateAlertsJob } from './features/alert/evaluate-alerts.job.js'
import { forgetExpired } from './features/auth/forget-expired.job.js'
import { sendPasswordMail } from './features/auth/password/send-password-mail.job.js'
import { remindOfScores } from './features/initiative/remind-of-scores.job.js'
import { remindRaters } from './features/maturity/remind-raters.job.js'
import { checkBooksJob } from './features/measure/check-books.job.js'
import { compactLedgerJob } from './features/measure/compact-ledger.job.js'
import { emailChannel } from './features/notification/channels/email.js'
import { type WebhookSettings, webhookChannel } from './features/notification/channels/webhook.js'
import { remindOfTokens } from './features/notification/remind-of-tokens.job.js'
import { sealSecrets } from './features/notification/seal-secrets.job.js'
import { sendDelivery } from './features/notification/send-delivery.job.js'
import { sendDigests } from './features/notification/send-digests.job.js'
import { changeSettingsJob } from './features/settings/change-settings.job.js'
import { remindOfObjectives } from './features/strategy/remind-of-objectives.job.js'
import { remindOfReviews } from './features/target/remind-of-reviews.job.js'
import { forgetUploads } from './features/upload/forget-uploads.job.js'
import { workOnUpload } from './features/upload/work-on-upload.job.js'
import type { Job } from './platform/jobs/define-job.js'
import type { MailSettings } from './platform/outbound/mail-transport.js'

export interface JobSettings {
  /** Null: there is no mail server. */
  mail: MailSettings | null
  webhook: WebhookSettings
}

/** Everything that is done in the background; a new slice adds its own here. */
export const createJobs = ({ mail, webhook }: JobSettings): readonly Job<never>[] => [
  forgetExpired,
  sendPasswordMail(mail),
  compactLedgerJob,
  checkBooksJob,
  sendDelivery({ EMAIL: emailChannel(mail), WEBHOOK: webhookChannel(webhook) }),
  sendDigests,
  sealSecrets,
  evaluateAlertsJob,
  remindOfReviews,
  remindOfTokens,
  remindOfObjectives,
  remindRaters,
  remindOfScores,
  workOnUpload,
  forgetUploads,
  changeSettingsJob,
]
