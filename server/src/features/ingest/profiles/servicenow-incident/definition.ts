import type { ImportProfile } from '../import-profile.js'
import { meanings } from './meanings.js'
import { openNormaliser } from './normalise.js'

export const servicenowIncident: ImportProfile = {
  name: 'servicenow-incident',
  title: 'ServiceNow incident table: one row per incident, Table API field names, times in UTC',
  csv: {
    delimiter: ',',
    encoding: 'utf-8',
    missing: null,
    columns: {
      required: ['number', 'state', 'opened_at', 'priority'],
      optional: [
        'sys_updated_at',
        'resolved_at',
        'closed_at',
        'contact_type',
        'business_service',
        'category',
        'subcategory',
        'assignment_group',
        'caller_id',
        'cmdb_ci',
        'impact',
        'urgency',
        'problem_id',
        'caused_by',
        'parent_incident',
        'close_code',
        'reopen_count',
        'reassignment_count',
      ],
    },
  },
  meanings,
  groupBy: null,
  readsLocalTimes: false,
  open: openNormaliser,
}
