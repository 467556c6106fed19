export type {
  KpiAnswer,
  Named,
  PeriodAnswer,
  ReadingAnswer,
  RecordAnswer,
  ScopeAnswer,
  ScorecardAnswer,
  VariantAnswer,
} from './answer.js'
export { chooseKpi } from './question/choose-kpi.js'
export {
  type Histories,
  type HistoryLevel,
  historyLevels,
  type KpiHistory,
  readHistories,
} from './read-histories.js'
export { type History, type HistoryQuestion, readHistory } from './read-history.js'
export {
  type OpenedOfCategory,
  readCategories,
  readOpenedByCategory,
} from './read-opened-by-category.js'
export { type ReadingQuestion, readReading } from './read-reading.js'
export { type RecordsQuestion, readRecords } from './read-records.js'
export { readScorecard, type ScorecardQuestion } from './read-scorecard.js'
export { readSeries, type SeriesQuestion } from './read-series.js'
export { describeChosen } from './reading/describe-kpi.js'
export { installDataState, readDataState, readDataVersion } from './stores/data-version.store.js'
