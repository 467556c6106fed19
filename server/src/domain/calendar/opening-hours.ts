import type { Windows } from './calendar-version.js'

const WINDOW = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/

/**
 * Opening times from a text such as `08:00-12:00 13:00-17:00`, as minutes from midnight; 24:00 ends
 * a day. Null where a time is none, or does not come after the one before it. Empty is closed.
 */
export function hoursIn(text: string): [number, number][] | null {
  const windows: [number, number][] = []
  let last = -1
  for (const part of text.trim().split(/[\s,;]+/)) {
    if (part === '') continue
    const window = windowIn(part)
    if (!window || window[0] <= last) return null
    last = window[1]
    windows.push(window)
  }
  return windows
}

/** One opening time; null where the text is none. */
export function windowIn(text: string): [number, number] | null {
  const [start = 24, startMinute = 60, end = 24, endMinute = 60] =
    WINDOW.exec(text)?.slice(1).map(Number) ?? []
  if (startMinute > 59 || endMinute > 59) return null
  const window: [number, number] = [start * 60 + startMinute, end * 60 + endMinute]
  return window[0] < window[1] && window[1] <= 1440 ? window : null
}

/** The same as text. */
export const hoursInWords = (windows: Windows): string =>
  windows.map(([start, end]) => `${clock(start)}-${clock(end)}`).join(' ')

const two = (value: number): string => String(value).padStart(2, '0')
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
