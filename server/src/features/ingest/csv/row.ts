/** Why one row is refused. Says nothing of the refused value: rejects files are passed around. */
export class RowProblem extends Error {
  constructor(
    readonly column: string | null,
    readonly code: string,
    message: string,
    /** Where it is not the last row of its group. */
    readonly line: number | null = null,
  ) {
    super(message)
  }
}

/** One row by column names. */
export class Row {
  constructor(
    private readonly places: ReadonlyMap<string, number>,
    private readonly cells: readonly string[],
    /** The line of the file on which it starts. */
    readonly line: number,
    /** What the source writes for "nothing", besides the empty cell. */
    private readonly missing: string | null = null,
  ) {}

  /** The cell without outer white space; null where it is empty, missing, or there is no such column. */
  text(column: string): string | null {
    const place = this.places.get(column)
    if (place === undefined) return null
    const value = (this.cells[place] as string).trim()
    return value === '' || value === this.missing ? null : value
  }

  required(column: string): string {
    const value = this.text(column)
    if (value === null) throw new RowProblem(column, 'MISSING', 'the cell is empty')
    return value
  }
}
