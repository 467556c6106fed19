/** How the answer to a query field becomes a table (`POST /export`). */
export interface ExportedAs {
  /**
   * Lists whose items are the rows, as field names from the answer down, such as `edges.node`. Of
   * several, all that a document asks for are written one after the other, in the same columns.
   */
  rows: readonly string[]
  /**
   * Lists below a row that have an item for each of those of a list of the answer: each such place
   * becomes a row of its own. Keys are their fields, values what their columns begin with.
   */
  aligned?: { with: string; as: string; lists: Readonly<Record<string, string>> }
  /** What stands beside the figures whatever the document asks for. */
  about?: About
}

interface About {
  /** Fields of the answer, without braces; each with an alias that begins with `about_`. */
  select: string
  /** Label and text of each line, from an answer that has these fields. */
  tell(answer: never): readonly (readonly [label: string, text: string])[]
}

/** Given to a query field with `@Extensions`; without it the answer is one row, or a list of rows. */
export const exportedAs = (how: ExportedAs) => ({ exportedAs: how })
