import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { inTransaction } from '../../platform/transaction.js'
import { restoreRules } from '../alert/index.js'
import { setOrganisation } from '../facts/index.js'
import {
  checkMapping,
  checkName,
  emptyBatch,
  receiveFacts,
  restoreMapping,
} from '../ingest/index.js'
import { type DraftedTarget, draftFiledTargets } from '../target/index.js'
import { calendarFact, checkDefinitions } from './check-definitions.js'
import {
  compareDefinitions,
  type Difference,
  nameOfRule,
  nameOfTarget,
} from './compare-definitions.js'
import type { DefinitionsFile, FiledTarget } from './definitions-file.js'
import { parseDefinitions } from './parse-definitions.js'
import { readDefinitions } from './read-definitions.js'

export interface DefinitionsImport {
  isDryRun: boolean
  differences: readonly Difference[]
  /** What became of the targets that were to be proposed; null: nobody asked for it. */
  drafts: readonly (DraftedTarget & { name: string })[] | null
}

export interface ImportDefinitionsOptions {
  dryRun?: boolean
  label: string
  isDemo: boolean
  /** Whoever drafts motions for the targets that differ, in their own name; absent: they are told. */
  proposer?: Ctx
}

/**
 * Makes what is defined here as a file has it: settings, calendars, departments, services, teams,
 * alert rules and mappings. All of it is checked before anything is written, and written in one
 * transaction. What the file does not name stays; targets are only told, or drafted as motions,
 * because a committee decides them. On connections of the owner.
 * @throws Invalid, naming each place; Precondition in the demo.
 */
export async function importDefinitions(
  ctx: Ctx,
  text: string,
  { dryRun = false, label, isDemo, proposer }: ImportDefinitionsOptions,
): Promise<DefinitionsImport> {
  ctx.demand('organisation.set', null)
  const { file, differences } = await compareFile(ctx, text)
  proposer?.demand('motion.propose')
  if (dryRun) return { isDryRun: true, differences, drafts: null }
  if (isDemo) throw new Precondition('This is the demo organisation; import into one of your own.')
  const differing = new Set(differences.map(({ kind, name }) => `${kind} ${name}`))
  const ofKind = <T>(kind: string, items: readonly T[], nameOf: (item: T) => string): T[] =>
    items.filter(item => differing.has(`${kind} ${nameOf(item)}`))
  const code = (item: { code: string }) => item.code
  const batch = {
    ...emptyBatch(),
    calendars: ofKind('calendar', file.calendars, code).map(calendarFact),
    departments: ofKind('department', file.departments, code),
    services: ofKind('service', file.services, code),
    teams: ofKind('team', file.teams, code),
  }
  const rules = ofKind('alert rule', file.alertRules, nameOfRule)
  const mappings = ofKind('mapping', file.savedMappings, ({ name }) => name)
  const rest = async (tx: Ctx): Promise<void> => {
    if (differing.has(`organisation ${file.organisation.name}`))
      await setOrganisation(tx, file.organisation)
    await restoreRules(tx, rules, label)
    for (const mapping of mappings) await restoreMapping(tx, { ...mapping, reason: label })
  }
  if (Object.values(batch).some(list => list.length > 0))
    await receiveFacts(ctx, [batch], { label, alongside: rest })
  else await inTransaction(ctx, rest)
  const targets = ofKind('target', file.targets, nameOfTarget)
  const drafts = proposer ? await draftFiledTargets(proposer, targets, label) : null
  const named = drafts?.map((draft, index) => ({ ...draft, name: nameOf(targets[index]) }))
  return { isDryRun: false, differences, drafts: named ?? null }
}

const nameOf = (target: FiledTarget | undefined): string => (target ? nameOfTarget(target) : '')

/** A file, checked, and what it has otherwise than it is here. */
async function compareFile(
  ctx: Ctx,
  text: string,
): Promise<{ file: DefinitionsFile; differences: Difference[] }> {
  const read = parseDefinitions(text)
  const kept = await readDefinitions(ctx)
  checkDefinitions(read, kept)
  // As they would be kept, so that the same in another order is no difference.
  const savedMappings = read.savedMappings.map(each => ({
    name: checkName(each.name),
    ...checkMapping(each),
    fields: [...checkMapping(each).fields],
  }))
  const file = { ...read, savedMappings }
  return { file, differences: compareDefinitions(kept, file) }
}
