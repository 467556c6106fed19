import type { UnmappedValue } from '../import-report.js'

const PER_COLUMN = 50
const SHOWN = 60

/** Counts values that a profile has no word for. */
export class Unmapped {
  private readonly columns = new Map<string, Map<string, number>>()

  add(column: string, value: string): void {
    const values = this.columns.get(column) ?? new Map<string, number>()
    this.columns.set(column, values)
    const shown = value.slice(0, SHOWN)
    const key = values.has(shown) || values.size < PER_COLUMN ? shown : '(others)'
    values.set(key, (values.get(key) ?? 0) + 1)
  }

  list(): UnmappedValue[] {
    return [...this.columns].flatMap(([column, values]) =>
      [...values].map(([value, rows]) => ({ column, value, rows })),
    )
  }
}
