import type { Ctx } from '../../platform/context.js'
import { asPerson, isDemoOrganisation } from '../auth/index.js'
import { importDefinitions } from '../definitions/index.js'
import type { AskedDefinitions } from './settings.js'

/** Takes a file over that somebody asked for, in their name. On connections of the owner. */
export async function takeDefinitions(
  ctx: Ctx,
  personId: string,
  { fileName, file, isProposing }: AskedDefinitions,
): Promise<void> {
  ctx.demand('organisation.set', null)
  await importDefinitions({ ...ctx, actor: { kind: 'user', id: personId } }, JSON.stringify(file), {
    label: `Definitions of ${fileName}`,
    isDemo: await isDemoOrganisation(ctx),
    ...(isProposing && { proposer: await asPerson(ctx, personId) }),
  })
}
