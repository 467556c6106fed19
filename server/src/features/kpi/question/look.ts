import type { Ctx } from '../../../platform/context.js'
import { refuse } from '../../../platform/refuse.js'
import { inSnapshot } from '../../../platform/snapshot.js'
import type { DirectoryRows } from '../../directory/index.js'
import { type LedgerPosition, readLedgerPosition } from '../../measure/index.js'
import { type AgreedBook, readTargetBook } from '../../target/index.js'
import { readDataState } from '../stores/data-version.store.js'
import type { FrameSettings } from './frame.js'
import { readNames } from './names.js'

/** What every answer of this slice is made from: one state of the database, seen at one instant. */
export interface Look {
  ctx: Ctx
  settings: FrameSettings
  directory: DirectoryRows
  /** All that was ever agreed about targets. */
  book: AgreedBook
  /** Null: as known now. */
  asOf: Date | null
  /** What the answer says about itself. */
  stamp: { asOf: Date; ledgerPosition: string }
}

const MINUTE = 60_000

/** Looks at the database as it was known at `asOf`, or as it is known now, and answers from it. */
export async function withLook<T>(
  request: Ctx,
  asOf: Date | null | undefined,
  answer: (look: Look) => Promise<T>,
): Promise<T> {
  return inSnapshot(request, async ctx => {
    const known = asOf ?? null
    const state = await readDataState(ctx)
    const { organisation, directory } = await readNames(ctx)
    const book = await readTargetBook(ctx, state.version)
    const ledger = known ? await readLedgerPosition(ctx, known) : state.ledger
    if (known && known > ctx.now) await demandPast(ctx, known)
    const { timeZone, fiscalYearStartMonth } = organisation
    const now = known && known < ctx.now ? known : ctx.now
    return answer({
      ctx,
      settings: { timeZone, fiscalYearStartMonth, now },
      directory,
      book,
      asOf: known,
      stamp: { asOf: known ?? knownAt(ctx.now, ledger, book), ledgerPosition: ledger.position },
    })
  })
}

/**
 * The instant under which the present answer can be read again: the begun minute, but never before
 * the last booking (which the database dates finer than we can say) or the last approval.
 */
function knownAt(now: Date, { recordedAt }: LedgerPosition, { changedAt }: AgreedBook): Date {
  const minute = Math.floor(now.getTime() / MINUTE) * MINUTE
  const booked = recordedAt ? recordedAt.getTime() + 1 : 0
  return new Date(Math.max(minute, booked, changedAt?.getTime() ?? 0))
}

/** A booking may be dated later than a clock that a test has set; nothing else may. */
async function demandPast(ctx: Ctx, asOf: Date): Promise<void> {
  const { recordedAt } = (await readDataState(ctx)).ledger
  if (recordedAt && asOf.getTime() <= recordedAt.getTime() + 1) return
  throw refuse('asOf', 'What will be known in the future is not known.', [
    `an instant up to ${ctx.now.toISOString()}`,
  ])
}
