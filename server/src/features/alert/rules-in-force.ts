import { createHash } from 'node:crypto'
import { type AlertFamily, alertFamilies } from '../../domain/alert/families.js'
import {
  defaultSettings,
  type RuleSettings,
  type SettingsOf,
} from '../../domain/alert/rule-settings.js'
import type { Ctx } from '../../platform/context.js'
import { loadRules, type RuleRow } from './stores/rule.store.js'

/** The rules that hold, of each family and of the KPIs that have their own. */
export class RulesInForce {
  private readonly last: ReadonlyMap<string, RuleRow>

  constructor(readonly versions: readonly RuleRow[]) {
    this.last = new Map(versions.map(rule => [`${rule.family}/${rule.kpi}`, rule]))
  }

  /** The version on record that holds for a KPI; null: the product's own settings. */
  versionFor(family: AlertFamily, kpi: string): RuleRow | null {
    return this.last.get(`${family}/${kpi}`) ?? this.last.get(`${family}/`) ?? null
  }

  /** Settings of a family for a KPI, whether or not it is on. */
  settingsFor<F extends AlertFamily>(family: F, kpi: string): SettingsOf<F> {
    const version = this.versionFor(family, kpi)
    return { ...defaultSettings[family], ...(version?.settings as SettingsOf<F> | undefined) }
  }

  /** The same; null where the family is switched off. */
  settingsOf<F extends AlertFamily>(family: F, kpi: string): SettingsOf<F> | null {
    return this.versionFor(family, kpi)?.isOn === false ? null : this.settingsFor(family, kpi)
  }

  /** Of all families. */
  everySetting(kpi: string): RuleSettings {
    return Object.fromEntries(
      alertFamilies.map(family => [family, this.settingsFor(family, kpi)]),
    ) as unknown as RuleSettings
  }

  /** Equal for equal settings. */
  digest(): string {
    const named = [...this.last.values()].map(({ id }) => id)
    return createHash('sha256').update(JSON.stringify(named)).digest('hex')
  }
}

export async function rulesInForce(ctx: Ctx): Promise<RulesInForce> {
  return new RulesInForce(await loadRules(ctx))
}
