import { byCode, type RowRules } from '../../domain/access/row-rules.js'

const place = byCode({ department: 'department', service: 'service' })

export const signalRowRules: RowRules = { annotation_version: place, baseline_segment: place }
