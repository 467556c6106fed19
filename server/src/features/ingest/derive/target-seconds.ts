import { type BusinessCalendar, businessSeconds } from '../../../domain/calendar/business-hours.js'

const DAY = 86_400_000
const FARTHEST_DAYS = 3700

interface Target {
  target_amount: number | null
  target_unit: 'clock_seconds' | 'working_days' | null
  started_at: Date
}

/**
 * Open seconds that a target grants; null where there is no target. Working days are counted as
 * stretches of 24 hours from the start in which anything is open, so "1 working day" from Friday
 * 16:00 is used up on Monday 16:00.
 */
export function targetSeconds(target: Target, calendar: BusinessCalendar): number | null {
  if (target.target_amount === null) return null
  if (target.target_unit !== 'working_days') return target.target_amount
  let left = target.target_amount
  let seconds = 0
  for (let day = 0; left > 0 && day < FARTHEST_DAYS; day++) {
    const start = new Date(target.started_at.getTime() + day * DAY)
    const open = businessSeconds(start, new Date(start.getTime() + DAY), calendar)
    seconds += open
    if (open > 0) left--
  }
  return seconds
}
