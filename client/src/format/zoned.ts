const partsOf = (instant: number, timeZone: string): Record<string, string> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )

/** An instant as a clock of the zone shows it, e.g. "2026-11-22T13:10", as a form field takes it. */
export function wallTime(instant: string | number, timeZone: string): string {
  const { year, month, day, hour, minute } = partsOf(new Date(instant).getTime(), timeZone)
  return `${year}-${month}-${day}T${hour}:${minute}`
}

/**
 * The instant at which a clock of the zone shows `wall`. Of two, when clocks go back, one of them;
 * a time that clocks skip is the time after.
 */
export function instantOf(wall: string, timeZone: string): string {
  const wanted = Date.parse(`${wall}:00Z`)
  const offsetAt = (instant: number) => Date.parse(`${wallTime(instant, timeZone)}:00Z`) - instant
  const near = wanted - offsetAt(wanted)
  return new Date(wanted - offsetAt(near)).toISOString()
}
