import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { inTransaction } from '../../platform/transaction.js'
import { restoreRules } from '../alert/index.js'
import { setOrganisation } from '../facts/index.js'
import { emptyBatch, receiveFacts } from '../ingest/index.js'
import { calendarFact, checkDefinitions } from './check-definitions.js'
import { compareDefinitions, type Difference } from './compare-definitions.js'
import { parseDefinitions } from './parse-definitions.js'
import { readDefinitions } from './read-definitions.js'

export interface DefinitionsImport {
  isDryRun: boolean
  differences: readonly Difference[]
}

/**
 * Makes what is defined here as a file has it: settings, calendars, departments, services, teams and
 * alert rules. All of it is checked before anything is written. What the file does not name stays;
 * targets are only told, because a committee decides them. On connections of the owner.
 * @throws Invalid, naming each place; Precondition in the demo.
 */
export async function importDefinitions(
  ctx: Ctx,
  text: string,
  { dryRun = false, label, isDemo }: { dryRun?: boolean; label: string; isDemo: boolean },
): Promise<DefinitionsImport> {
  ctx.demand('organisation.set', null)
  const file = parseDefinitions(text)
  const kept = await readDefinitions(ctx)
  checkDefinitions(file, kept)
  const differences = compareDefinitions(kept, file)
  if (dryRun) return { isDryRun: true, differences }
  if (isDemo) throw new Precondition('This is the demo organisation; import into one of your own.')
  const differing = (kind: string) =>
    new Set(differences.filter(each => each.kind === kind).map(({ name }) => name))
  const ofKind = <T extends { code: string }>(kind: string, items: readonly T[]): T[] => {
    const names = differing(kind)
    return items.filter(({ code }) => names.has(code))
  }
  const batch = {
    ...emptyBatch(),
    calendars: ofKind('calendar', file.calendars).map(calendarFact),
    departments: ofKind('department', file.departments),
    services: ofKind('service', file.services),
    teams: ofKind('team', file.teams),
  }
  if (Object.values(batch).some(list => list.length > 0))
    await receiveFacts(ctx, [batch], { label })
  const rules = differing('alert rule')
  const nameOf = ({ family, kpi }: (typeof file.alertRules)[number]) =>
    kpi ? `${family} of ${kpi}` : family
  await inTransaction(ctx, async tx => {
    if (differing('organisation').size > 0) await setOrganisation(tx, file.organisation)
    await restoreRules(
      tx,
      file.alertRules.filter(rule => rules.has(nameOf(rule))),
      label,
    )
  })
  return { isDryRun: false, differences }
}
