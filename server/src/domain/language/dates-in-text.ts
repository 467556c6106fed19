import { monthNames } from '../calendar/period-label.js'
import { type Language, languageTag } from './language.js'

const DAY = new RegExp(`\\b(\\d{1,2}) (${monthNames.join('|')}) (\\d{4})\\b`, 'g')

/**
 * A text that was composed for everybody, with the days in it ("8 November 2026") as the language
 * writes them. For what one person alone gets: a message, a mail.
 */
export const datesInText = (text: string, language: Language): string =>
  language === 'EN_GB' ? text : text.replaceAll(DAY, (day: string) => dayIn(day, language))

/** Left as it is where there is no such day: then it was no date. */
function dayIn(day: string, language: Language): string {
  const instant = new Date(`${day} UTC`)
  if (Number.isNaN(instant.getTime()) || instant.getUTCDate() !== Number.parseInt(day, 10))
    return day
  if (language === 'EN_ISO') return instant.toISOString().slice(0, 10)
  return instant.toLocaleDateString(languageTag(language), { dateStyle: 'long', timeZone: 'UTC' })
}
