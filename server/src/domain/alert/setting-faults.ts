import type { AlertFamily } from './families.js'
import type { Materiality, RuleSettings } from './rule-settings.js'

/** One setting that cannot be taken, and what would be. */
export interface SettingFault {
  setting: string
  message: string
  allowed: string
}

type Bounds = readonly [least: number, most: number, isWhole: boolean]

const share: Bounds = [0, 1, false]
const count = (least: number, most: number): Bounds => [least, most, true]

const materiality: Record<keyof Materiality, Bounds> = {
  shareOfBand: [0, 10, false],
  ofShares: share,
  relative: [0, 10, false],
}

/** What each setting may be; the names are those of the settings. */
const bounds: { [F in AlertFamily]: Record<string, Bounds> } = {
  TARGET_MISS: { months: count(1, 12), weeks: count(1, 26), ofWeeks: count(1, 26) },
  SHIFT: { falseAlarms: [0.1, 100, false], ...materiality },
  TREND: {
    p: share,
    falseDiscovery: share,
    periodsAhead: count(1, 12),
    confirmations: count(1, 6),
    ...materiality,
  },
  FORECAST_MISS: { chance: share, clearChance: share, confirmations: count(1, 6) },
  BUDGET_BURN: {},
  DATA_QUALITY: {
    staleCadences: [1, 30, false],
    disagreement: share,
    restatedShares: share,
    restatedRelative: [0, 10, false],
  },
  SIDE_EFFECT: { withinPeriods: count(1, 12) },
  STABLE: { periods: count(12, 60) },
}

/** A setting by its flat name; those of materiality stand beside the others. */
export interface NamedSetting {
  name: string
  value: number
}

/** The settings of a family, each with its name. */
export function namedSettings<F extends AlertFamily>(
  family: F,
  settings: RuleSettings[F],
): NamedSetting[] {
  const { materiality: nested = {}, ...own } = settings as Record<string, never>
  const flat: Record<string, number> = { ...own, ...(nested as Record<string, number>) }
  return Object.keys(bounds[family]).map(name => ({ name, value: flat[name] as number }))
}

/** The settings that names and values make, over those in force; check them with `settingFaults` first. */
export function withNamed<S extends RuleSettings[AlertFamily]>(
  base: S,
  changed: readonly NamedSetting[],
): S {
  const made = structuredClone(base) as Record<string, unknown>
  for (const { name, value } of changed) {
    const into = name in materiality ? (made.materiality as Record<string, unknown>) : made
    into[name] = value
  }
  return made as S
}

/** Everything that is wrong with settings someone proposes over others; empty when they may be used. */
export function settingFaults<F extends AlertFamily>(
  family: F,
  base: RuleSettings[F],
  changed: readonly NamedSetting[],
): SettingFault[] {
  const own = bounds[family]
  const outside = changed.flatMap(({ name, value }) => {
    const limits = Object.hasOwn(own, name) ? own[name] : undefined
    if (!limits) return [unknown(family, name)]
    const [least, most, isWhole] = limits
    const isRight = value >= least && value <= most && (!isWhole || Number.isInteger(value))
    if (isRight) return []
    const allowed = `${isWhole ? 'a whole number' : 'a number'} from ${least} to ${most}`
    return [{ setting: name, message: `${name} is out of range.`, allowed }]
  })
  return outside.length > 0 ? outside : contradictions([...namedSettings(family, base), ...changed])
}

const unknown = (family: AlertFamily, setting: string): SettingFault => ({
  setting,
  message: `${family} has no such setting.`,
  allowed: Object.keys(bounds[family]).join(', ') || 'none',
})

/** Settings that cannot hold together. */
function contradictions(settings: readonly NamedSetting[]): SettingFault[] {
  const {
    weeks = 0,
    ofWeeks = 0,
    chance = 0,
    clearChance = 1,
  } = Object.fromEntries(settings.map(({ name, value }) => [name, value]))
  if (weeks > ofWeeks && ofWeeks > 0)
    return [
      {
        setting: 'weeks',
        message: 'More weeks are needed than are looked at.',
        allowed: 'at most ofWeeks',
      },
    ]
  if (clearChance < chance)
    return [
      {
        setting: 'clearChance',
        message: 'It would clear and fire at once.',
        allowed: 'at least chance',
      },
    ]
  return []
}
