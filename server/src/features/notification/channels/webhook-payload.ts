import type { Message } from '../../../domain/notification/message.js'
import type { Shape } from '../stores/endpoint.store.js'

interface Said {
  id: string
  messages: readonly Message[]
  organisation: string
  baseUrl: string
  sentAt: Date
}

/** What is posted, in the words of the program that gets it. */
export function webhookPayload(shape: Shape, said: Said): object {
  return shapes[shape](said)
}

const linkOf = ({ link }: Message, baseUrl: string): string | null => link && `${baseUrl}${link}`
const MARKS = { INFO: 'Info', WARNING: 'Warning', CRITICAL: 'Critical' } as const
const COLOURS = { INFO: 'accent', WARNING: 'warning', CRITICAL: 'attention' } as const

const shapes = {
  GENERIC: ({ id, messages, organisation, baseUrl, sentAt }: Said) => ({
    type: messages[0]?.topic ?? 'test',
    timestamp: sentAt.toISOString(),
    data: {
      deliveryId: id,
      organisation,
      messages: messages.map(message => ({
        ...message,
        link: linkOf(message, baseUrl),
        createdAt: message.createdAt.toISOString(),
      })),
    },
  }),
  SLACK: ({ messages, baseUrl }: Said) => ({
    text: messages.map(({ subject }) => slackText(subject)).join('\n'),
    blocks: messages.flatMap(message => {
      const link = linkOf(message, baseUrl)
      const title = `*${MARKS[message.severity]}: ${slackText(message.subject)}*`
      const lines = [
        title,
        ...message.sentences.map(slackText),
        link && `<${link}|Open in Steerboard>`,
      ]
      const text = lines.filter(Boolean).join('\n').slice(0, 3000)
      return [{ type: 'section', text: { type: 'mrkdwn', text } }]
    }),
  }),
  TEAMS: ({ messages, baseUrl }: Said) => ({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: messages.flatMap(cardOf),
          actions: messages.flatMap(message => {
            const url = linkOf(message, baseUrl)
            return url ? [{ type: 'Action.OpenUrl', title: message.subject.slice(0, 60), url }] : []
          }),
        },
      },
    ],
  }),
} satisfies Record<Shape, (said: Said) => object>

const cardOf = ({ severity, subject, sentences }: Message) => [
  {
    type: 'TextBlock',
    text: `${MARKS[severity]}: ${subject}`,
    weight: 'bolder',
    color: COLOURS[severity],
    wrap: true,
  },
  ...sentences.map(text => ({ type: 'TextBlock', text, wrap: true })),
]

/** Slack reads these three as markup. */
const slackText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
