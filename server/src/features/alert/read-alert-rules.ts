import { alertFamilies } from '../../domain/alert/families.js'
import type { Ctx } from '../../platform/context.js'
import { readNames } from '../auth/index.js'
import { type RuleAnswer, ruleAnswerOf } from './answer/rule-answer.js'
import { rulesInForce } from './rules-in-force.js'

/** The rules in force: of each family, then of the KPIs that have their own. */
export async function readAlertRules(ctx: Ctx): Promise<RuleAnswer[]> {
  ctx.demand('alert.read')
  const [rules, names] = await Promise.all([rulesInForce(ctx), readNames(ctx)])
  const own = new Map(
    rules.versions
      .filter(({ kpi }) => kpi !== '')
      .map(rule => [`${rule.family}/${rule.kpi}`, rule]),
  )
  const keys = [...alertFamilies.map(family => ({ family, kpi: '' })), ...own.values()]
  return keys.map(key => ruleAnswerOf(rules, key, names))
}
