const form = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day of the calendar as sentences have it, such as 12 Aug 2026. */
export const dayInWords = (day: string): string => form.format(new Date(`${day}T12:00:00Z`))
