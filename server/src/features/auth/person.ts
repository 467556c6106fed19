import type { Grant, Role } from '../../domain/access/role.js'
import type { Language } from '../../domain/language/language.js'

export interface RoleOfPerson extends Grant {
  role: Role
  /** Code of the department; null: of none in particular. */
  department: string | null
  departmentName: string | null
  /** Code of the service that it is for; null: of none in particular. */
  service: string | null
  serviceName: string | null
}

export interface Person {
  id: string
  name: string
  position: string | null
  email: string
  /** IANA name; the organisation's where the person has none of their own. */
  timeZone: string
  language: Language
  isActive: boolean
  isDemo: boolean
  roles: RoleOfPerson[]
}
