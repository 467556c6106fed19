import type { ImportPreviewQuery, ImportReportPartsFragment } from '@steerboard/schema'

export type Preview = ImportPreviewQuery['importPreview']
export type Report = ImportReportPartsFragment
