import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { type Anchor, type ChainReport, checkChain, FIRST_PREVIOUS } from './check-chain.js'
import { hashAt, lastSequence, loadLinks } from './stores/link.store.js'

const MOST_IN_A_REQUEST = 5_000

/** Walks through the whole record. `expect`: an entry as it was kept elsewhere. */
export async function verifyAudit(ctx: Ctx, expect?: string): Promise<ChainReport> {
  ctx.demand('audit.read')
  const expected = expect === undefined ? undefined : anchorOf(expect)
  return inSnapshot(ctx, tx => checkChain(loadLinks(tx), { expected }))
}

/** Walks through the newest entries, as many as can be while somebody waits. */
export async function checkNewest(ctx: Ctx): Promise<ChainReport> {
  ctx.demand('audit.read')
  return inSnapshot(ctx, async tx => {
    const sequence = Math.max(0, (await lastSequence(tx)) - MOST_IN_A_REQUEST)
    const hash = sequence === 0 ? FIRST_PREVIOUS : await hashAt(tx, sequence)
    return checkChain(loadLinks(tx, sequence), { start: { sequence, hash } })
  })
}

function anchorOf(text: string): Anchor {
  const [, sequence, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text.trim()) ?? []
  if (!sequence || !hash)
    throw refuse('expect', 'This is no entry as `steerboard audit verify` prints it.', [
      'NUMBER:HASH',
    ])
  return { sequence: Number(sequence), hash }
}
