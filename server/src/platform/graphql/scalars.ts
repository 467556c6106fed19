import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/
const OLDEST_YEAR = 1900
const NEWEST_YEAR = 2199

export const DATE_ALLOWED = [
  `a calendar date YYYY-MM-DD from ${OLDEST_YEAR}-01-01 to ${NEWEST_YEAR}-12-31`,
]
export const DATE_TIME_ALLOWED = [
  'an ISO 8601 instant with an offset, such as 2026-10-31T23:00:00Z',
]

/** True for a date that is in the calendar (2026-02-30 is not) and in the years we count in. */
export function isLocalDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? []
  if (year === undefined || Number(year) < OLDEST_YEAR || Number(year) > NEWEST_YEAR) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

/** The instant of an ISO 8601 text, or null: 24:00, a leap second or a missing offset are none. */
export function instantOf(text: string): Date | null {
  const [, date, hour, minute, second, , offset] = INSTANT.exec(text) ?? []
  if (date === undefined || !isLocalDate(date)) return null
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  if (offset !== 'Z' && (Number(offset?.slice(1, 3)) > 14 || Number(offset?.slice(4)) > 59))
    return null
  return new Date(text)
}

/** The value itself stays out of the message: messages are logged and shown. */
const refuse = (what: string, allowed: readonly string[], node?: ValueNode): GraphQLError =>
  new GraphQLError(`Expected ${what}.`, {
    extensions: { code: 'INVALID', allowed },
    nodes: node ?? null,
  })

function parseDate(value: unknown, node?: ValueNode): string {
  if (typeof value === 'string' && isLocalDate(value)) return value
  throw refuse('a calendar date such as 2026-10-31', DATE_ALLOWED, node)
}

function parseDateTime(value: unknown, node?: ValueNode): Date {
  const instant = typeof value === 'string' ? instantOf(value) : null
  if (instant) return instant
  throw refuse('an instant such as 2026-10-31T23:00:00Z', DATE_TIME_ALLOWED, node)
}

const textOf = (node: ValueNode): unknown => (node.kind === Kind.STRING ? node.value : undefined)

export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description:
    "A calendar date of the organisation's reporting time zone, YYYY-MM-DD. Periods are half-open: `start` is counted, `end` is not.",
  serialize: String as (value: unknown) => string,
  parseValue: value => parseDate(value),
  parseLiteral: node => parseDate(textOf(node), node),
})

export const Instant = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'An instant as ISO 8601 text. Answers are in UTC (2026-10-31T23:00:00.000Z); arguments may use any offset but must have one.',
  serialize: value => (value as Date).toISOString(),
  parseValue: value => parseDateTime(value),
  parseLiteral: node => parseDateTime(textOf(node), node),
})
