import { dayOf, isoDate, type LocalDay } from './local-day.js'

/** Easter Sunday of the Gregorian calendar (anonymous computus, Nature 1876). */
export function easterSunday(year: number): LocalDay {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return dayOf(`${year}-${pad(month)}-${pad(day)}`)
}

const fixed = ['01-01', '05-01', '10-03', '10-31', '12-25', '12-26']
const daysAfterEaster = [-2, 1, 39, 50]

/** Public holidays of Brandenburg that can fall on a working day, as local dates in order. */
export function publicHolidays(year: number): string[] {
  const easter = easterSunday(year)
  return [
    ...fixed.map(day => `${year}-${day}`),
    ...daysAfterEaster.map(after => isoDate(easter + after)),
  ].sort()
}

/** Days on which the university's offices are shut although they are no public holidays. */
export function closedDays(year: number): string[] {
  return ['12-24', '12-27', '12-28', '12-29', '12-30', '12-31'].map(day => `${year}-${day}`)
}

function pad(part: number): string {
  return String(part).padStart(2, '0')
}
