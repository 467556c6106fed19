import { createHash } from 'node:crypto'
import type { Ctx } from '../../platform/context.js'
import { onceInSnapshot } from '../../platform/snapshot.js'

/** A query that is read row by row to its end. */
export interface OpenList {
  text: string
  values: readonly unknown[]
}

interface Reading<Row> {
  cursor: string
  /** Read already, and given to nobody yet. */
  ahead: Row[]
  /** Of the last row that was given out; null before the first. */
  last: string | null
}

const FETCHED = 1_000

/**
 * The next page of a list that is read to its end within one snapshot, and one row more where there
 * is one. The database works it out once and keeps its place, so that a page costs its own rows.
 * Null where the page asked for is not the next one: then it is looked up like any other.
 */
export async function readOn<Row extends { place: string }>(
  ctx: Ctx,
  { first, after }: { first: number; after: string | null },
  list: () => OpenList,
): Promise<Row[] | null> {
  const { text, values } = list()
  const digest = createHash('sha256').update(text).update(JSON.stringify(values)).digest('hex')
  const cursor = `list_${digest.slice(0, 32)}`
  if (after !== null && !ctx.known?.has(cursor)) return null
  const reading = await onceInSnapshot(ctx, cursor, async (): Promise<Reading<Row>> => {
    await ctx.sql.unsafe(`declare ${cursor} no scroll cursor for ${text}`, values as never[])
    return { cursor, ahead: [], last: null }
  })
  if (reading.last !== after) return null
  while (reading.ahead.length <= first) {
    const more = await ctx.sql.unsafe<Row[]>(`fetch ${FETCHED} from ${reading.cursor}`)
    reading.ahead.push(...more)
    if (more.length < FETCHED) break
  }
  const page = reading.ahead.slice(0, first + 1)
  reading.ahead = reading.ahead.slice(first)
  reading.last = page.slice(0, first).at(-1)?.place ?? reading.last
  return page
}
