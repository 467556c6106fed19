import { checkVersion } from '../../../../domain/calendar/calendar-version.js'
import { windowIn } from '../../../../domain/calendar/opening-hours.js'
import { type Row, RowProblem } from '../../csv/row.js'
import type { CalendarFact, DepartmentFact, ServiceFact, TeamFact } from '../../fact-batch.js'
import { readCount } from '../../values/number.js'
import { dateOf } from './cells.js'

export function departmentOf(row: Row): DepartmentFact {
  const code = row.required('code')
  return { code, name: row.text('name') ?? code }
}

export function serviceOf(row: Row): ServiceFact {
  const department = row.required('fulfilling_department')
  return { ...departmentOf(row), department, calendar: row.text('calendar') }
}

export function teamOf(row: Row): TeamFact {
  const level = readCount(row, 'level') ?? 1
  if (level !== 1 && level !== 2 && level !== 3)
    throw new RowProblem('level', 'OUT_OF_RANGE', 'the cell is not 1, 2 or 3')
  return { ...departmentOf(row), department: row.text('fulfilling_department'), level }
}

/** One row is one version of a calendar. */
export function calendarOf(row: Row): CalendarFact {
  const version = {
    effectiveFrom: dateOf(row, 'effective_from'),
    timeZone: row.required('time_zone'),
    weekly: windowsOf(row, 'weekly'),
    holidays: row.text('holidays')?.split(/[\s;]+/) ?? [],
    extraOpen: windowsOf(row, 'extra_open'),
  }
  try {
    checkVersion(version)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new RowProblem(null, 'BAD_CALENDAR', 'the hours, dates or time zone are not valid')
  }
  return { ...departmentOf(row), versions: [version] }
}

/** `1 08:00-12:00 13:00-17:00; 2 08:00-12:00` by weekday (1 is Monday) or by date. */
function windowsOf(row: Row, column: string): Record<string, [number, number][]> {
  const parts = row.text(column)?.split(';') ?? []
  return Object.fromEntries(
    parts.map(part => {
      const [key = '', ...spans] = part.trim().split(/\s+/)
      return [key, spans.map(span => windowOf(span, column))]
    }),
  )
}

function windowOf(span: string, column: string): [number, number] {
  const window = windowIn(span)
  if (!window) throw new RowProblem(column, 'BAD_CALENDAR', 'opening times are written 08:00-17:00')
  return window
}
