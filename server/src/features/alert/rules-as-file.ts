import type { AlertFamily } from '../../domain/alert/families.js'
import { namedSettings, settingFaults, withNamed } from '../../domain/alert/setting-faults.js'
import { kpiByCode } from '../../domain/kpi/catalogue.js'
import type { Ctx } from '../../platform/context.js'
import { inTransaction } from '../../platform/transaction.js'
import { demandText } from './acts/demand-text.js'
import { RulesInForce, rulesInForce } from './rules-in-force.js'
import { lockEvaluation } from './stores/alert.store.js'
import { insertRule } from './stores/rule.store.js'

/** A rule as a file has it: of a family for one KPI, or (null) for all that have none of their own. */
export interface FiledRule {
  family: AlertFamily
  kpi: string | null
  isOn: boolean
  settings: Readonly<Record<string, number>>
}

/** The rules that somebody has set, as they hold now. */
export async function readFiledRules(ctx: Ctx): Promise<FiledRule[]> {
  ctx.demand('alert.read')
  const { versions } = await rulesInForce(ctx)
  const last = new Map(versions.map(rule => [`${rule.family}/${rule.kpi}`, rule]))
  return [...last.values()]
    .map(({ family, kpi, isOn, settings }) => ({
      ...{ family, kpi: kpi || null, isOn },
      settings: asRecord(namedSettings(family, settings)),
    }))
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

/** What is wrong with a rule of a file, in words; null where it can be set. */
export function faultOfRule({ family, kpi, settings }: FiledRule): string | null {
  if (kpi !== null && !kpiByCode(kpi)) return `There is no KPI ${kpi}.`
  const base = new RulesInForce([]).settingsFor(family, '')
  const [fault] = settingFaults(family, base, asNamed(settings))
  return fault ? `${fault.setting}: ${fault.message} Possible: ${fault.allowed}.` : null
}

/** Sets rules as a file has them, each as a new version with this reason. */
export async function restoreRules(
  ctx: Ctx,
  rules: readonly FiledRule[],
  reason: string,
): Promise<void> {
  ctx.demand('alert.rule')
  const why = demandText(reason, 'reason', 'Say why the rules are to change.')
  const setBy = ctx.actor.kind === 'user' ? ctx.actor.id : null
  await inTransaction(ctx, async tx => {
    await lockEvaluation(tx)
    const base = new RulesInForce([])
    for (const { family, kpi, isOn, settings } of rules)
      await insertRule(tx, {
        ...{ family, kpi: kpi ?? '', isOn, reason: why, setBy, setAt: ctx.now },
        settings: withNamed(base.settingsFor(family, ''), asNamed(settings)),
      })
  })
}

const keyOf = ({ family, kpi }: FiledRule): string => `${family}/${kpi ?? ''}`
const asRecord = (named: readonly { name: string; value: number }[]) =>
  Object.fromEntries(named.map(({ name, value }) => [name, value]))
const asNamed = (settings: FiledRule['settings']) =>
  Object.entries(settings).map(([name, value]) => ({ name, value }))
