import { expect } from 'vitest'

/** Numbers, lists of numbers and records of them, each no further apart than the tolerance allows. */
export function expectWithin(
  actual: unknown,
  expected: unknown,
  tolerance: number | Record<string, number>,
): void {
  if (typeof expected === 'number') {
    expect(typeof actual).toBe('number')
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(tolerance as number)
  } else if (Array.isArray(expected)) {
    expect(actual).toHaveLength(expected.length)
    for (const [index, value] of expected.entries())
      expectWithin((actual as unknown[])[index], value, tolerance)
  } else {
    for (const [field, value] of Object.entries(expected as object))
      expectWithin((actual as Record<string, unknown>)[field], value, ofField(tolerance, field))
  }
}

function ofField(tolerance: number | Record<string, number>, field: string): number {
  const own = typeof tolerance === 'number' ? tolerance : tolerance[field]
  if (own === undefined) throw new Error(`no tolerance for ${field}`)
  return own
}
