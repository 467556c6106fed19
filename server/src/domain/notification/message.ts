import { datesInText } from '../language/dates-in-text.js'
import type { Language } from '../language/language.js'

/** How much it matters that somebody hears of it. */
export const severities = {
  INFO: 'Good to know.',
  WARNING: 'Something should be looked at before the next meeting.',
  CRITICAL: 'Something should be looked at now.',
} as const

export type Severity = keyof typeof severities

export const allSeverities = Object.keys(severities) as Severity[]

/** Something to tell, composed once; every channel only gives it another form. */
export interface Message {
  id: string
  /** What it is about, as `noun.event`: `alert.firing`, `motion.opened`. */
  topic: string
  severity: Severity
  /** One line without a full stop. */
  subject: string
  /** What happened, in full sentences, in the order of reading. */
  sentences: readonly string[]
  /** Path of the page that shows it, such as `/kpi/SLA_RESOLUTION`; null where there is none. */
  link: string | null
  createdAt: Date
}

/** The same for one reader: days in it are written as their language does. */
export const inLanguage = <M extends Message>(message: M, language: Language): M => ({
  ...message,
  subject: datesInText(message.subject, language),
  sentences: message.sentences.map(sentence => datesInText(sentence, language)),
})

export const atLeast = (severity: Severity, least: Severity): boolean =>
  allSeverities.indexOf(severity) >= allSeverities.indexOf(least)
