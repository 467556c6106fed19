import type { Channel, Priority } from '../../domain/kpi/dimensions.js'

export interface Named {
  code: string
  name: string
}

/** Whose figures an answer holds, spelt out. */
export interface ScopeAnswer {
  label: string
  department: Named | null
  service: Named | null
  team: Named | null
  priority: Priority | null
  channel: Channel | null
  requesterDepartment: Named | null
  /** What the reader sees, where no department or service is named; null or absent: all of it. */
  seen?: string | null
}

/** The same as the ids that are stored; absent means all. */
export interface ScopeIds {
  departmentId?: number
  serviceId?: number
  teamId?: number
  priority?: number
  channel?: number
  /** Of the person who asked for the work, not of the department that fulfils it. */
  requesterDepartmentId?: number
}
