import type { Ctx } from '../../platform/context.js'
import { NotFound } from '../../platform/errors.js'
import { refuse } from '../../platform/refuse.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { readNames } from '../auth/index.js'
import type { Reject } from '../ingest/index.js'
import { nameOfActor } from './name-of-actor.js'
import { type HistoryRow, loadHistory, loadRejects } from './stores/history.store.js'
import { MOST_REJECTS } from './upload.js'

export interface HistoryEntry extends Omit<HistoryRow, 'actor'> {
  id: string
  /** Who asked for it: a name, or what it came by. */
  by: string
}

const MOST = 200

/** Imports and tries to import, newest first. */
export async function readHistory(ctx: Ctx, first: number): Promise<HistoryEntry[]> {
  ctx.demand('import.read')
  if (!(first >= 1 && first <= MOST))
    throw refuse('first', `A list has 1 to ${MOST} imports.`, [`1 to ${MOST}`])
  return inSnapshot(ctx, async look => named(look, await loadHistory(look, { first })))
}

/** One of them, by its id. @throws NotFound. */
export async function readHistoryEntry(ctx: Ctx, id: string): Promise<HistoryEntry> {
  ctx.demand('import.read')
  const place = placeOf(id)
  const [entry] = await inSnapshot(ctx, async look =>
    named(look, await loadHistory(look, { ...place, first: 1 })),
  )
  if (!entry) throw new NotFound('There is no import of that id.')
  return entry
}

/** Rows that were refused, in the order in which they were found. */
export async function readRejects(ctx: Ctx, id: string, first: number): Promise<Reject[]> {
  ctx.demand('import.read')
  if (!(first >= 1 && first <= MOST_REJECTS))
    throw refuse('first', `At most ${MOST_REJECTS} refused rows are listed.`, [
      `1 to ${MOST_REJECTS}`,
    ])
  return inSnapshot(ctx, async look => loadRejects(look, await readHistoryEntry(look, id), first))
}

/** `R12` is import 12, `U5` the upload of that number that was not imported. */
function placeOf(id: string): { runId: number } | { uploadId: number } {
  const [, kind, number] = /^([RU])(\d{1,9})$/.exec(id) ?? []
  if (kind === undefined) throw new NotFound('There is no import of that id.')
  return kind === 'R' ? { runId: Number(number) } : { uploadId: Number(number) }
}

async function named(ctx: Ctx, rows: readonly HistoryRow[]): Promise<HistoryEntry[]> {
  const names = rows.length > 0 ? await readNames(ctx) : new Map<string, { name: string }>()
  return rows.map(({ actor, ...row }) => ({
    ...row,
    id: row.runId === null ? `U${row.uploadId}` : `R${row.runId}`,
    by: nameOfActor(actor, names),
  }))
}
