import type { ImportProfile } from '../import-profile.js'
import { meanings } from './meanings.js'
import { openNormaliser } from './normalise.js'

export const servicenowIncidentLog: ImportProfile = {
  name: 'servicenow-incident-log',
  title: 'ServiceNow incident audit log: one row per event, d/m/yyyy HH:MM, "?" for nothing',
  csv: {
    delimiter: ',',
    encoding: 'utf-8',
    missing: '?',
    columns: {
      required: [
        'number',
        'incident_state',
        'reassignment_count',
        'reopen_count',
        'made_sla',
        'opened_at',
        'sys_updated_at',
        'contact_type',
        'category',
        'priority',
        'assignment_group',
        'resolved_at',
        'closed_at',
      ],
      optional: [
        'caller_id',
        'subcategory',
        'cmdb_ci',
        'impact',
        'urgency',
        'problem_id',
        'caused_by',
        'sys_mod_count',
      ],
    },
  },
  meanings,
  groupBy: 'number',
  readsLocalTimes: true,
  open: openNormaliser,
}
