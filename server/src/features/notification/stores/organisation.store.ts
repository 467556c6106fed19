import type { Ctx } from '../../../platform/context.js'

export async function loadOrganisationName(ctx: Ctx): Promise<string> {
  const [row] = await ctx.sql<{ name: string }[]>`select name from organisation`
  return row?.name ?? 'Steerboard'
}
