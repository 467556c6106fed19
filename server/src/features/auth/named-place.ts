import type { Place } from '../../domain/access/may.js'

/** A department, or one of its services, that a role can be within. */
export interface NamedPlace extends Place {
  kind: 'DEPARTMENT' | 'SERVICE'
  code: string
  name: string
}
