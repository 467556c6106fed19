import type { GraphQLResolveInfo } from 'graphql'
import { selects } from '../../../platform/graphql/selects.js'
import type { ExplanationWants } from '../explain/explain-reading.js'
import type { Wants } from '../question/question-of.js'
import type { FreshnessWants } from '../read-freshness.js'
import type { ScorecardWants } from '../read-scorecard.js'
import type { SeriesWants } from '../read-series.js'

const signalFields = ['variation', 'usualRange', 'signal', 'target.assurance']
const targetFields = ['target', 'noTarget', 'trend.target']

/** Which fields that cost a read of their own the document asks for, below `path`. */
export function wantsIn(info: GraphQLResolveInfo, path = ''): Wants {
  const has = (field: string) => selects(info, path + field)
  return {
    trend: has('trend'),
    excluded: has('excluded'),
    ageBands: has('ageBands'),
    bounds: has('bounds'),
    signal: signalFields.some(has),
    target: targetFields.some(has),
    evidence: has('evidence'),
  }
}

export const seriesWants = (info: GraphQLResolveInfo): SeriesWants => ({
  behaviour: selects(info, 'lines.behaviour')
    ? {
        trend: selects(info, 'lines.behaviour.trend'),
        forecast: selects(info, 'lines.behaviour.forecast'),
      }
    : null,
  targets: selects(info, 'lines.targets'),
  annotations: selects(info, 'annotations'),
})

export const freshnessWants = (info: GraphQLResolveInfo): FreshnessWants => ({
  outcomes: selects(info, 'outcomes'),
  books: selects(info, 'books'),
})

export const explanationWants = (info: GraphQLResolveInfo): ExplanationWants => ({
  freshness: selects(info, 'freshness')
    ? { outcomes: selects(info, 'freshness.outcomes'), books: selects(info, 'freshness.books') }
    : null,
  origin: selects(info, 'origin'),
})

export const scorecardWants = (info: GraphQLResolveInfo): ScorecardWants => ({
  readings: wantsIn(info, 'readings.'),
  rows: wantsIn(info, 'rows.readings.'),
  sentences: selects(info, 'sentences'),
})
