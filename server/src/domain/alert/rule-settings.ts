import type { AlertFamily } from './families.js'

/** When a movement is large enough to matter, whatever the statistics say of it. */
export interface Materiality {
  /** Of the distance from target to red, where there is a target. */
  shareOfBand: number
  /** Without one: a difference of shares, 0.005 is half a percentage point. */
  ofShares: number
  /** Without one, for everything else: share of the usual value. */
  relative: number
}

/** What can be set of each family. Versioned: every alert names the version it fired by. */
export interface RuleSettings {
  TARGET_MISS: {
    /** Consecutive final months worse than the target. */
    months: number
    /** Weeks worse than the target, of so many. */
    weeks: number
    ofWeeks: number
  }
  SHIFT: {
    /** Alerts a month that chance alone may raise, all series together. */
    falseAlarms: number
    materiality: Materiality
  }
  TREND: {
    /** Greatest two-sided probability of the Mann–Kendall test. */
    p: number
    /** Greatest share of false findings among all trends of a run. */
    falseDiscovery: number
    /** Periods over which the slope must amount to something. */
    periodsAhead: number
    materiality: Materiality
    confirmations: number
  }
  FORECAST_MISS: {
    /** Fires at or below this chance to meet the target … */
    chance: number
    /** … and clears at or above this one. */
    clearChance: number
    confirmations: number
  }
  BUDGET_BURN: Record<string, never>
  DATA_QUALITY: {
    /** Without new data for so many of the usual intervals between imports. */
    staleCadences: number
    /** Share of promises on which source and recomputation disagree. */
    disagreement: number
    /** A final value that has changed since by more than this: shares by difference, others relatively. */
    restatedShares: number
    restatedRelative: number
  }
  SIDE_EFFECT: { withinPeriods: number }
  STABLE: { periods: number }
}

export type SettingsOf<F extends AlertFamily> = RuleSettings[F]

const materiality: Materiality = { shareOfBand: 0.25, ofShares: 0.005, relative: 0.02 }

/** The settings of the product, until someone decides on others. */
export const defaultSettings: RuleSettings = {
  TARGET_MISS: { months: 2, weeks: 3, ofWeeks: 4 },
  SHIFT: { falseAlarms: 1, materiality },
  TREND: {
    p: 0.01,
    falseDiscovery: 0.1,
    periodsAhead: 3,
    materiality,
    confirmations: 2,
  },
  FORECAST_MISS: { chance: 0.2, clearChance: 0.4, confirmations: 2 },
  BUDGET_BURN: {},
  DATA_QUALITY: {
    staleCadences: 2,
    disagreement: 0.01,
    restatedShares: 0.005,
    restatedRelative: 0.05,
  },
  SIDE_EFFECT: { withinPeriods: 3 },
  STABLE: { periods: 24 },
}
