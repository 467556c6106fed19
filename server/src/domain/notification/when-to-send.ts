import { isoWeekday, type LocalDate } from '../calendar/local-date.js'
import { localDateOf, zoneOf } from '../calendar/time-zone.js'
import type { Message } from './message.js'

export const digests = {
  IMMEDIATE: 'Each message at once.',
  DAILY: 'Collected, every morning at 7.',
  CYCLE: 'Collected, on the first weekday of the month at 7, before the committee meets.',
} as const

export type Digest = keyof typeof digests

/** What a person wants to hear by mail, and when. */
export interface Preference {
  isMailWanted: boolean
  digest: Digest
  /** Local times HH:MM between which nothing is sent; both null: at any time. */
  quietFrom: string | null
  quietUntil: string | null
}

/** Where nobody said anything else: critical and personal messages at once, not at night. */
export const defaultPreference: Preference = {
  isMailWanted: true,
  digest: 'CYCLE',
  quietFrom: '20:00',
  quietUntil: '07:00',
}

/** The local hour at which collected messages are sent. */
export const DIGEST_HOUR = 7

interface Telling {
  severity: Message['severity']
  /** It asks this person to do something: a vote, an acknowledgement. */
  needsAction: boolean
}

/**
 * The moment at which a mail is sent, or `digest` where it is collected. Critical messages and those
 * that ask for something are never collected; only critical ones break the quiet hours.
 */
export function whenToSend(
  { severity, needsAction }: Telling,
  preference: Preference,
  now: Date,
  timeZone: string,
): Date | 'digest' {
  if (severity === 'CRITICAL') return now
  if (!needsAction && preference.digest !== 'IMMEDIATE') return 'digest'
  return afterQuietHours(now, preference, timeZone)
}

function afterQuietHours(now: Date, { quietFrom, quietUntil }: Preference, timeZone: string): Date {
  if (quietFrom === null || quietUntil === null || quietFrom === quietUntil) return now
  const zone = zoneOf(timeZone)
  const [from, until] = [minutesOf(quietFrom), minutesOf(quietUntil)]
  const [day, minutes] = [zone.dayAt(now.getTime()), zone.minutesAt(now.getTime())]
  const isOvernight = from > until
  const isQuiet = isOvernight
    ? minutes >= from || minutes < until
    : minutes >= from && minutes < until
  if (!isQuiet) return now
  const endsTomorrow = isOvernight && minutes >= from
  return new Date(zone.instantOf(endsTomorrow ? day + 1 : day, until))
}

/** Whether the collected messages are sent in the hour of `now`. */
export function isDigestHour(digest: Digest, now: Date, timeZone: string): boolean {
  const hour = Math.floor(zoneOf(timeZone).minutesAt(now.getTime()) / 60)
  if (hour !== DIGEST_HOUR) return false
  if (digest !== 'CYCLE') return true
  return isFirstWeekday(localDateOf(now, timeZone))
}

/** Monday to Friday; public holidays are not looked at. */
function isFirstWeekday(date: LocalDate): boolean {
  const dayOfMonth = Number(date.slice(8))
  const weekday = isoWeekday(date)
  return weekday <= 5 && (dayOfMonth === 1 || (weekday === 1 && dayOfMonth <= 3))
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
