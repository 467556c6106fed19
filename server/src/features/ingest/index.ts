export { emptyBatch } from './empty-batch.js'
export type { FactBatch } from './fact-batch.js'
export type { FactKind, ImportReport, KindCounts, Reject, UnmappedValue } from './import-report.js'
export { type ReceiveOptions, receiveFacts } from './receive-facts.js'
