import type { Role } from '@steerboard/schema'

export const roleNames: Record<Role, string> = {
  EXECUTIVE: 'Executive',
  MEMBER: 'Committee member',
  CHAIR: 'Chair',
  OWNER: 'Owner',
  ANALYST: 'Analyst',
  IMPORTER: 'Importer',
  ADMINISTRATOR: 'Administrator',
  AUDITOR: 'Auditor',
}

interface Held {
  role: Role
  departmentName?: string | null | undefined
  serviceName?: string | null | undefined
}

/** The roles of a person as one line: "Committee member, Owner (IT Services)". */
export const rolesInWords = (roles: readonly Held[]): string =>
  roles
    .map(({ role, departmentName, serviceName }) => {
      const place = departmentName ?? serviceName
      return place ? `${roleNames[role]} (${place})` : roleNames[role]
    })
    .join(', ')
