import { judgeBudgetBurn } from '../conditions/budget-burn.js'
import { dataSignals } from '../conditions/data-quality.js'
import type { AlertFamily } from '../families.js'
import type { RuleSettings } from '../rule-settings.js'
import { seriesName } from '../watched-series.js'
import { isOverAt } from './judge-series.js'
import type { RunInput } from './run-input.js'
import type { SeriesIndex } from './series-index.js'

/** An alert that is on record, as far as its series and family go. */
export interface OnRecord {
  family: AlertFamily
  /** Name of its series. */
  series: string
  segment: string
  subject: string
}

/**
 * How an alert on record stands whose condition was not found this time. QUIET: it does not hold, but
 * may come back. CLEARED: its clear rule held at the last two evaluations, or its limits have begun
 * anew. UNKNOWN: there is nothing to judge it by.
 */
export type Standing = 'QUIET' | 'CLEARED' | 'UNKNOWN'

const evaluationsToClear = 2

export function standingOf(
  alert: OnRecord,
  input: RunInput,
  index: SeriesIndex,
  settings: RuleSettings,
): Standing {
  if (isCheck(alert)) return standingOfCheck(alert, input)
  const series = index.named(alert.series)
  if (!series || series.points.length === 0) return 'UNKNOWN'
  if (series.segment !== alert.segment) return 'CLEARED'
  const at = series.points.length - 1
  if (alert.family === 'BUDGET_BURN') {
    const judgements = [at, at - 1].map(point => judgeBudgetBurn(series, point))
    return judgements.every(judgement => judgement?.kind !== 'BREACHED') ? 'CLEARED' : 'QUIET'
  }
  const isOver = (back: number) =>
    isOverAt(alert.family, { series, at: at - back, subject: alert.subject }, settings)
  return Array.from({ length: evaluationsToClear }, (_, back) => back).every(isOver)
    ? 'CLEARED'
    : 'QUIET'
}

const seriesSubjects: readonly string[] = Object.values(dataSignals)

/** Doubts about data that are found past the series. */
const isCheck = ({ family, subject }: OnRecord): boolean =>
  family === 'DATA_QUALITY' && !seriesSubjects.includes(subject)

/** A check that was made and did not find it clears it. */
const standingOfCheck = (alert: OnRecord, { checks }: RunInput): Standing =>
  checks.some(
    ({ series, subject, judgement }) =>
      subject === alert.subject && seriesName(series) === alert.series && judgement !== null,
  )
    ? 'CLEARED'
    : 'UNKNOWN'
