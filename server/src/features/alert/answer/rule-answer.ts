import type { AlertFamily } from '../../../domain/alert/families.js'
import { defaultSettings } from '../../../domain/alert/rule-settings.js'
import type { NamedSetting } from '../../../domain/alert/setting-faults.js'
import { namedSettings } from '../../../domain/alert/setting-faults.js'
import type { PersonName } from '../../auth/index.js'
import type { RulesInForce } from '../rules-in-force.js'
import type { RuleRow } from '../stores/rule.store.js'

export interface RuleVersionAnswer {
  version: number
  isOn: boolean
  settings: readonly NamedSetting[]
  reason: string
  setBy: PersonName | null
  setAt: Date
}

export interface RuleAnswer {
  family: AlertFamily
  /** Null: for all KPIs that have no rule of their own. */
  kpi: string | null
  /** 0: the product's own settings. */
  version: number
  isOn: boolean
  settings: readonly NamedSetting[]
  versions: readonly RuleVersionAnswer[]
}

/** The rule that holds for a KPI, or for all that have none of their own, with every version it had. */
export function ruleAnswerOf(
  rules: RulesInForce,
  { family, kpi }: { family: AlertFamily; kpi: string },
  names: ReadonlyMap<string, PersonName>,
): RuleAnswer {
  const own = rules.versions.filter(rule => rule.family === family && rule.kpi === kpi)
  return {
    family,
    kpi: kpi === '' ? null : kpi,
    version: own.at(-1)?.version ?? 0,
    isOn: rules.settingsOf(family, kpi) !== null,
    settings: namedSettings(family, rules.settingsFor(family, kpi)),
    versions: own.map(row => versionOf(row, names)),
  }
}

const versionOf = (
  { family, version, isOn, settings, reason, setBy, setAt }: RuleRow,
  names: ReadonlyMap<string, PersonName>,
): RuleVersionAnswer => ({
  version,
  isOn,
  // A version from before a setting was there went by what the product does without it.
  settings: namedSettings(family, { ...defaultSettings[family], ...settings }),
  reason,
  setBy: setBy === null ? null : (names.get(setBy) ?? null),
  setAt,
})
