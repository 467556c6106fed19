import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { type Difference, importDefinitions, writeDefinitions } from '../definitions/index.js'
import { discardUpload, readContent } from '../upload/index.js'
import { ask } from './change-settings.js'
import { readSettingsPage } from './read-settings.js'
import type { SettingsAnswer } from './settings.js'

const LISTED = 500

export interface ComparedDefinitions {
  fileName: string
  /** All of them; the list has the first five hundred. */
  count: number
  differences: readonly Difference[]
}

/** All that is defined here, as the text of a file. */
export async function exportDefinitions(ctx: Ctx): Promise<string> {
  ctx.demand('organisation.set', null)
  return writeDefinitions(ctx)
}

/** What a file that was sent has otherwise than it is here; nothing changes. @throws Invalid. */
export async function compareSent(ctx: Ctx, upload: string): Promise<ComparedDefinitions> {
  ctx.demand('organisation.set', null)
  const { fileName, text } = await readContent(ctx, upload)
  const { differences } = await dryRun(ctx, text)
  return { fileName, count: differences.length, differences: differences.slice(0, LISTED) }
}

/**
 * Asks for a file that was sent to be taken over. It is checked now and done by a job, since working
 * hours and the zone count anew what follows from them.
 * @throws Invalid where it is wrong or has nothing to take over; Precondition in the demo.
 */
export async function applyDefinitions(
  ctx: Ctx,
  { upload, isProposing }: { upload: string; isProposing: boolean },
): Promise<SettingsAnswer> {
  ctx.demand('organisation.set', null)
  if (isProposing) ctx.demand('motion.propose')
  return inTransaction(ctx, async tx => {
    if ((await readSettingsPage(tx)).isDemo)
      throw new Precondition(
        'This is the demo organisation; definitions are taken over in one of your own.',
      )
    const { fileName, text } = await readContent(tx, upload)
    const { differences } = await dryRun(tx, text)
    const isTaken = ({ change }: Difference) =>
      change === 'NEW' || change === 'CHANGED' || (change === 'TO_PROPOSE' && isProposing)
    const count = differences.filter(isTaken).length
    if (count === 0)
      throw refuse('upload', 'There is nothing to take over: all is here as the file has it.', [])
    await discardUpload(tx, upload)
    const asked = { fileName, differences: count, isProposing, file: JSON.parse(text) }
    return ask(tx, { kind: 'DEFINITIONS', asked, before: null })
  })
}

const dryRun = (ctx: Ctx, text: string) =>
  importDefinitions(ctx, text, { dryRun: true, label: 'A dry run', isDemo: false })
