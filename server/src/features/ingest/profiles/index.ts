import { canonical } from './canonical/definition.js'
import type { ImportProfile } from './import-profile.js'
import { servicenowIncident } from './servicenow-incident/definition.js'
import { servicenowIncidentLog } from './servicenow-incident-log/definition.js'

/** All import profiles; a new source is a folder here and one line. */
export const profiles: readonly ImportProfile[] = [
  servicenowIncidentLog,
  servicenowIncident,
  canonical,
]
