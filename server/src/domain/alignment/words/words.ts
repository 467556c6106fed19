const number = (value: number, digits: number) =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits }).format(value)

/** Without digits after the point. */
export const whole = (value: number): string => number(value, 0)

/** "1 point", "2.3 points". */
export function pointsInWords(points: number): string {
  const text = number(points, 1)
  return `${text} point${text === '1' ? '' : 's'}`
}

export const quoted = (title: string): string => `“${title}”`

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
