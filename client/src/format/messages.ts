import type {
  AttemptOutcome,
  DeliveryChannel,
  DeliveryState,
  Digest,
  MessageSeverity,
  WebhookShape,
} from '@steerboard/schema'

export const messageSeverityNames: Record<MessageSeverity, string> = {
  CRITICAL: 'Critical',
  WARNING: 'Warning',
  INFO: 'For information',
}

export const digestNames: Record<Digest, string> = {
  IMMEDIATE: 'Each message at once',
  DAILY: 'Together, every morning at 7',
  CYCLE: 'Together, on the first weekday of the month at 7',
}

export const deliveryStateNames: Record<DeliveryState, string> = {
  PENDING: 'Waiting',
  SENDING: 'Under way',
  SENT: 'Accepted',
  FAILED: 'Given up',
}

export const channelNamesOfDelivery: Record<DeliveryChannel, string> = {
  EMAIL: 'E-mail',
  WEBHOOK: 'Webhook',
}

export const outcomeNames: Record<AttemptOutcome, string> = {
  SENT: 'accepted',
  FAILED: 'refused, or nobody answered',
  UNKNOWN: 'the process ended in between, so it is sent again under its id',
}

export const shapeNames: Record<WebhookShape, string> = {
  GENERIC: 'JSON of Steerboard',
  SLACK: 'Slack',
  TEAMS: 'Microsoft Teams',
}
