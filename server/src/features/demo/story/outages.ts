import { publicHolidays } from '../calendar/holidays.js'
import {
  firstOfMonth,
  instantAt,
  isoDate,
  isoWeekday,
  type LocalDay,
  yearOf,
} from '../calendar/local-day.js'
import type { Timeline } from './timeline.js'

/** A major incident: a special cause with a beginning and an end. */
export interface Outage {
  key: string
  service: string
  day: LocalDay
  /** Epoch milliseconds. */
  start: number
  end: number
  /** Tickets beside the major incident, at full scale. */
  tickets: number
  affectedUsers: number
  category: string
  subcategory: string
  problemId: string
  /** External id of the change that broke it. */
  change: string | null
  changeType: 'normal' | 'emergency'
}

interface Plan {
  key: string
  service: string
  monthsAgo: number
  dayOfMonth: number
  startMinute: number
  hours: number
  tickets: number
  affectedUsers: number
  category: string
  subcategory: string
  changeType: 'normal' | 'emergency' | null
}

const plans: Plan[] = [
  {
    key: 'core-switch',
    service: 'it-campus-network',
    monthsAgo: 29,
    dayOfMonth: 10,
    startMinute: 7 * 60 + 40,
    hours: 31,
    tickets: 210,
    affectedUsers: 6400,
    category: 'Wired',
    subcategory: 'port',
    changeType: 'normal',
  },
  {
    key: 'storage-full',
    service: 'it-learning-platform',
    monthsAgo: 17,
    dayOfMonth: 14,
    startMinute: 9 * 60 + 15,
    hours: 30,
    tickets: 190,
    affectedUsers: 8200,
    category: 'Exams',
    subcategory: 'upload',
    changeType: null,
  },
  {
    key: 'sign-in-certificate',
    service: 'it-accounts',
    monthsAgo: 8,
    dayOfMonth: 9,
    startMinute: 6 * 60 + 50,
    hours: 14,
    tickets: 240,
    affectedUsers: 9800,
    category: 'Access',
    subcategory: 'role',
    changeType: 'emergency',
  },
  {
    key: 'enrolment-database',
    service: 'it-campus-management',
    monthsAgo: 2,
    dayOfMonth: 15,
    startMinute: 10 * 60 + 5,
    hours: 26,
    tickets: 150,
    affectedUsers: 5200,
    category: 'Enrolment',
    subcategory: 're-registration',
    changeType: null,
  },
]

/** The four outages, each on a Tuesday to Thursday that is no holiday. */
export function outagesOf(timeline: Timeline): Outage[] {
  return plans.map(({ monthsAgo, dayOfMonth, startMinute, hours, changeType, ...plan }) => {
    const day = workingDay(firstOfMonth(timeline.lastDay + 1, -monthsAgo) + dayOfMonth - 1)
    const start = instantAt(day, startMinute)
    return {
      ...plan,
      day,
      start,
      end: start + hours * 3_600_000,
      problemId: `PRB-${isoDate(day).slice(2, 7).replace('-', '')}-${plan.key}`,
      change: changeType ? `CHG-${isoDate(day).slice(2, 7).replace('-', '')}-${plan.key}` : null,
      changeType: changeType ?? 'normal',
    }
  })
}

function workingDay(from: LocalDay): LocalDay {
  for (let day = from; ; day++) {
    const weekday = isoWeekday(day)
    const isHoliday = publicHolidays(yearOf(day)).includes(isoDate(day))
    if (weekday >= 2 && weekday <= 4 && !isHoliday) return day
  }
}
