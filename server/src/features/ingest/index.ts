export { encodingNamed, profileNamed } from './choices.js'
export { type AskedReading, chooseReading } from './choose-reading.js'
export { ENCODINGS } from './csv/decode.js'
export { refuseOtherFormats } from './csv/refuse-other-formats.js'
export { emptyBatch } from './empty-batch.js'
export type { CalendarFact, FactBatch } from './fact-batch.js'
export { type ImportFileOptions, type ImportProgress, importFile } from './import-file.js'
export type { FactKind, ImportReport, KindCounts, Reject, UnmappedValue } from './import-report.js'
export type { ImportRun } from './import-run.store.js'
export { checkMapping, type MappingDraft } from './mapping/check-mapping.js'
export type { MappedField, MappingVersion, SavedMapping } from './mapping/mapping.js'
export { installMappingGuards } from './mapping/mapping.store.js'
export { findMapping, readMappings, readMappingVersions } from './mapping/read-mappings.js'
export {
  checkName,
  type MappingInput,
  restoreMapping,
  saveMapping,
} from './mapping/save-mapping.js'
export type {
  ColumnPreview,
  FieldPreview,
  FilePreview,
  ProfileFit,
  RowPreview,
} from './preview/file-preview.js'
export { type PreviewOptions, previewFile } from './preview/preview-file.js'
export { profiles } from './profiles/index.js'
export { type DefinedDimensions, readDimensions } from './read-dimensions.js'
export { readImports } from './read-imports.js'
export { type ReceiveOptions, receiveFacts } from './receive-facts.js'
export { ingestRights } from './rights.js'
export { ingestRowRules } from './row-rules.js'
