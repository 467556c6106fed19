import { publicHolidays } from './calendar/holidays.js'
import {
  dayOfMonth,
  instantAt,
  isoDate,
  isoWeekday,
  type LocalDay,
  monthOf,
  yearOf,
} from './calendar/local-day.js'
import type { Rng } from './prng.js'
import { causesOn } from './story/causes.js'
import type { Season, ServiceSpec } from './story/service-spec.js'
import type { Timeline } from './story/timeline.js'

const daysPerMonth = 30.44
const growthPerYear = 0.03
/** Monday to Sunday; the mean is 1. */
const weekdays = [1.56, 1.45, 1.39, 1.32, 1.07, 0.13, 0.08]
const holidayShare = 0.1

/** January to December. */
export const seasons: Record<Season, readonly number[]> = {
  term: [1.0, 0.95, 0.9, 1.3, 1.1, 1.0, 0.9, 0.7, 0.85, 1.45, 1.15, 0.75],
  enrolment: [1.0, 1.0, 1.05, 1.35, 0.95, 0.9, 1.05, 0.8, 1.15, 1.55, 1.0, 0.65],
  teaching: [1.15, 0.95, 0.65, 1.35, 1.2, 1.15, 1.05, 0.5, 0.65, 1.45, 1.25, 0.75],
  winter: [1.65, 1.5, 1.2, 0.9, 0.65, 0.55, 0.5, 0.55, 0.75, 1.15, 1.45, 1.55],
  yearEnd: [1.15, 0.9, 0.95, 0.95, 0.95, 0.95, 0.95, 0.75, 1.0, 1.1, 1.25, 1.3],
  payroll: [1.35, 1.2, 1.0, 0.95, 0.95, 0.9, 1.0, 0.85, 0.95, 1.0, 1.05, 0.95],
  flat: [1.05, 1.02, 1.03, 1.02, 1.0, 1.0, 1.0, 0.86, 1.0, 1.06, 1.06, 0.85],
}

export function seasonOn(service: ServiceSpec, day: LocalDay): number {
  return seasons[service.season][monthOf(day) - 1] ?? 1
}

/** Share of a normal day's tickets that the weekday brings; holidays bring few. */
export function weekdayShare(day: LocalDay): number {
  if (publicHolidaysOf(yearOf(day)).has(isoDate(day))) return holidayShare
  return weekdays[isoWeekday(day) - 1] ?? 1
}

/** Tickets that the service should get on this day before chance has its say. */
export function expectedOn(service: ServiceSpec, day: LocalDay, timeline: Timeline): number {
  const years = (day - timeline.firstDay) / 365.25
  return (
    (service.perMonth / daysPerMonth) *
    weekdayShare(day) *
    seasonOn(service, day) *
    termStart(service, day) *
    (1 + growthPerYear * years) *
    causesOn(service, day, timeline).demand
  )
}

/** The first two weeks of October and April bring more than the rest of the month. */
function termStart({ season }: ServiceSpec, day: LocalDay): number {
  if (season === 'winter' || season === 'yearEnd' || season === 'payroll' || season === 'flat') {
    return 1
  }
  const month = monthOf(day)
  if (month !== 4 && month !== 10) return 1
  return dayOfMonth(day) <= 14 ? 1.2 : 0.83
}

/** Instants at which tickets are opened on a day, in order. */
export function arrivalsOn(day: LocalDay, expected: number, rng: Rng): number[] {
  const isWeekend = weekdayShare(day) < 0.5
  return Array.from({ length: rng.poisson(expected) }, () => {
    const minute = isWeekend ? rng.between(540, 1320) : minuteOfDay(rng)
    return instantAt(day, Math.floor(minute)) + rng.int(0, 59) * 1000
  }).sort((a, b) => a - b)
}

/** Two humps, before and after lunch, and a thin layer over the whole day. */
function minuteOfDay(rng: Rng): number {
  const hump = rng.next()
  if (hump < 0.12) return rng.between(370, 1410)
  const minute = hump < 0.6 ? 595 + 70 * rng.normal() : 850 + 85 * rng.normal()
  return Math.min(1430, Math.max(300, minute))
}

const holidaysByYear = new Map<number, Set<string>>()

function publicHolidaysOf(year: number): Set<string> {
  const known = holidaysByYear.get(year) ?? new Set(publicHolidays(year))
  holidaysByYear.set(year, known)
  return known
}
