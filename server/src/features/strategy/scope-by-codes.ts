import type { TargetScope } from '../../domain/target/target-scope.js'
import type { DirectoryRows } from '../directory/index.js'
import { describeScope } from '../target/index.js'
import type { LinkedKpi } from './read-strategy-on.js'

/** The scope of a link as a reading is asked for: by codes, a service without its department. */
export function scopeByCodes(scope: TargetScope, directory: DirectoryRows): LinkedKpi['scope'] {
  const { department, service, priority } = describeScope(scope, directory)
  const place = service
    ? { service: service.code }
    : department
      ? { department: department.code }
      : {}
  return { ...place, ...(priority !== null && { priority }) }
}
