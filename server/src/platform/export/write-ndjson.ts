import type { Row, TableHead } from './table.js'

/** The table as a JSON object a line; the first one, `about`, is what is to be known about it. */
export async function* writeNdjson(
  { columns, about }: TableHead,
  pages: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  if (about.length > 0) yield `${JSON.stringify({ about: Object.fromEntries(about) })}\n`
  for await (const rows of pages)
    yield rows
      .map(row => {
        const named = columns.map(({ name }, place) => [name, row[place] ?? null])
        return `${JSON.stringify(Object.fromEntries(named))}\n`
      })
      .join('')
}
