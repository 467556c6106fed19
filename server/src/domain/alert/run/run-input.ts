import type { AlertFamily } from '../families.js'
import type { Judgement } from '../judgement.js'
import type { SettingsOf } from '../rule-settings.js'
import type { WatchedSeries } from '../watched-series.js'

/** What was found about the data themselves, past the series. */
export interface DataCheck {
  /** Of one point: the period looked at. */
  series: WatchedSeries
  /** What tells it apart from other doubts about the same series. */
  subject: string
  judgement: Judgement | null
}

/** Everything that one evaluation looks at. */
export interface RunInput {
  /** By the month and by the week. */
  series: readonly WatchedSeries[]
  /** By the day, of promises with a target. */
  daily: readonly WatchedSeries[]
  checks: readonly DataCheck[]
  /** Settings of a family for a KPI; `null` where it is switched off. */
  settingsOf<F extends AlertFamily>(family: F, kpi: string): SettingsOf<F> | null
}
