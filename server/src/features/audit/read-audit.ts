import type { Ctx } from '../../platform/context.js'
import { cursorOf, placeOf } from '../../platform/cursor.js'
import { refuse } from '../../platform/refuse.js'
import type { AuditEntry, AuditOutcome } from './entry.js'
import { type EntryFilter, loadEntries } from './stores/entry.store.js'

export interface AuditQuestion {
  actor?: string | null
  action?: string | null
  subject?: string | null
  outcomes?: readonly AuditOutcome[] | null
  from?: Date | null
  to?: Date | null
}

export interface AuditPage {
  entries: readonly AuditEntry[]
  /** Null: there are no older ones. */
  endCursor: string | null
}

const PAGE = 50
const MOST = 200

/** What was done and tried, newest first, a page at a time. @throws Invalid. */
export async function readAudit(
  ctx: Ctx,
  question: AuditQuestion,
  { first, after }: { first?: number | null; after?: string | null } = {},
): Promise<AuditPage> {
  ctx.demand('audit.read')
  const size = first ?? PAGE
  if (!(size >= 1 && size <= MOST))
    throw refuse('first', `A page has 1 to ${MOST} entries.`, [`a whole number from 1 to ${MOST}`])
  const filter = filterOf(question)
  const before = after ? Number(placeOf(filter, after)) : null
  const found = await loadEntries(ctx, filter, { first: size + 1, before })
  const entries = found.slice(0, size)
  const last = entries.at(-1)
  const endCursor = found.length > size && last ? cursorOf(filter, String(last.sequence)) : null
  return { entries, endCursor }
}

/** Every entry of these, newest first, without holding them all at once. */
export async function* streamAudit(ctx: Ctx, question: AuditQuestion): AsyncGenerator<AuditEntry> {
  ctx.demand('audit.read')
  const filter = filterOf(question)
  for (let before: number | null = null; ; ) {
    const page: AuditEntry[] = await loadEntries(ctx, filter, { first: 1_000, before })
    yield* page
    const last = page.at(-1)
    if (!last) return
    before = last.sequence
  }
}

const blankAsAbsent = (text: string | null | undefined): string | null => text?.trim() || null

function filterOf({ actor, action, subject, outcomes, from, to }: AuditQuestion): EntryFilter {
  if (from && to && to <= from)
    throw refuse('filter.to', 'There is nothing between the two moments.', ['a later moment'])
  return {
    actor: blankAsAbsent(actor),
    action: blankAsAbsent(action),
    subject: blankAsAbsent(subject),
    outcomes: outcomes?.length ? outcomes : null,
    from: from ?? null,
    to: to ?? null,
  }
}
