import type { Ctx } from './context.js'

/** A statement as it was sent, and what it took. */
export interface HeardStatement {
  text: string
  parameters: readonly unknown[]
  rows: number
  /** From sending it to having all its rows. */
  milliseconds: number
}

/** A context that does the same; what it sends through `sendText` is noted once it is answered. */
export function hearing(ctx: Ctx): { ctx: Ctx; heard: readonly HeardStatement[] } {
  const heard: HeardStatement[] = []
  return { ctx: { ...ctx, heard }, heard }
}

/** Sends a text with its parameters and gives the rows as lists of values. */
export async function sendText(
  { sql, heard }: Pick<Ctx, 'sql' | 'heard'>,
  text: string,
  parameters: readonly unknown[],
): Promise<unknown[][]> {
  const start = heard ? performance.now() : 0
  const rows = await sql.unsafe(text, parameters as never[], { prepare: true }).values()
  heard?.push({ text, parameters, rows: rows.length, milliseconds: performance.now() - start })
  return rows
}

/** The statement with its parameters written into it, to be run as it stands. */
export function runnable({
  text,
  parameters,
}: Pick<HeardStatement, 'text' | 'parameters'>): string {
  return text.replace(/\$(\d+)/g, (_, place: string) => literal(parameters[Number(place) - 1]))
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return `'${String(value).replaceAll("'", "''")}'`
}
