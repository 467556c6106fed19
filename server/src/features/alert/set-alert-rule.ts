import type { AlertFamily } from '../../domain/alert/families.js'
import type { RuleSettings } from '../../domain/alert/rule-settings.js'
import { type NamedSetting, settingFaults, withNamed } from '../../domain/alert/setting-faults.js'
import type { Ctx } from '../../platform/context.js'
import { Conflict, Invalid } from '../../platform/errors.js'
import { inTransaction } from '../../platform/transaction.js'
import { readNames } from '../auth/index.js'
import { chooseKpi } from '../kpi/index.js'
import { actingPerson } from './acts/acting-person.js'
import { demandText } from './acts/demand-text.js'
import { type RuleAnswer, ruleAnswerOf } from './answer/rule-answer.js'
import { type RulesInForce, rulesInForce } from './rules-in-force.js'
import { lockEvaluation } from './stores/alert.store.js'
import { insertRule } from './stores/rule.store.js'

/** A rule as someone would have it. */
export interface RuleDraft {
  family: AlertFamily
  /** Code of a KPI; absent: for all that have no rule of their own. */
  kpi?: string | null
  isOn?: boolean | null
  /** Those that are to be different; the others stay as they are. */
  settings?: readonly NamedSetting[] | null
}

export interface RuleChange extends RuleDraft {
  reason: string
  /** The version that was seen; 0 where there was none. */
  version: number
}

/** Sets a rule: a new version, with a reason. What fired before names the version it fired by. */
export async function setAlertRule(ctx: Ctx, change: RuleChange): Promise<RuleAnswer> {
  ctx.demand('alert.rule')
  const setBy = actingPerson(ctx)
  const reason = demandText(change.reason, 'reason', 'Say why the rule is to change.')
  return inTransaction(ctx, async tx => {
    await lockEvaluation(tx)
    const rules = await rulesInForce(tx)
    const { family, kpi, isOn, settings } = draftedRule(rules, change)
    const known = rules.versions.findLast(rule => rule.family === family && rule.kpi === kpi)
    if ((known?.version ?? 0) !== change.version)
      throw new Conflict('The rule has changed since you saw it. Look at it again, then decide.')
    await insertRule(tx, { family, kpi, isOn, settings, reason, setBy, setAt: ctx.now })
    return ruleAnswerOf(await rulesInForce(tx), { family, kpi }, await readNames(tx))
  })
}

/** What a draft would make of the rules in force. Throws Invalid for settings that cannot be. */
export function draftedRule(
  rules: RulesInForce,
  { family, kpi: code, isOn, settings }: RuleDraft,
): { family: AlertFamily; kpi: string; isOn: boolean; settings: RuleSettings[AlertFamily] } {
  const kpi = code ? chooseKpi(code).kpi.code : ''
  const base = rules.settingsFor(family, kpi)
  const faults = settingFaults(family, base, settings ?? [])
  if (faults.length > 0)
    throw new Invalid(
      'These settings cannot be.',
      faults.map(({ setting, message, allowed }) => ({
        argument: `settings.${setting}`,
        message,
        allowed: [allowed],
      })),
    )
  return {
    family,
    kpi,
    isOn: isOn ?? rules.settingsOf(family, kpi) !== null,
    settings: withNamed(base, settings ?? []),
  }
}
