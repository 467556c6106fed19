import { byCode, type RowRules } from '../../domain/access/row-rules.js'

export const strategyRowRules: RowRules = { work_volume: byCode({ department: 'department' }) }
