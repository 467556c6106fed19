import { ANYONE, type Permission, permissions, READERS } from './permissions.js'
import { allRoles, type Role } from './role.js'

const names: Record<Role, string> = {
  EXECUTIVE: 'an executive',
  MEMBER: 'a committee member',
  CHAIR: 'the chair',
  OWNER: 'an owner',
  ANALYST: 'an analyst',
  IMPORTER: 'an importer',
  ADMINISTRATOR: 'an administrator',
  AUDITOR: 'an auditor',
}

/** Whom to ask, for somebody to whom it was refused: "An auditor or an administrator may; …". */
export function whoMay(permission: Permission): string {
  const allowed: typeof ANYONE | typeof READERS | readonly Role[] = permissions[permission]
  const roles = allowed === ANYONE || allowed === READERS ? allRoles : allowed
  if (roles.length === allRoles.length)
    return 'Whoever has a role here may: ask an administrator for one.'
  const [last = '', ...others] = roles.map(role => names[role]).toReversed()
  const listed = [others.toReversed().join(', '), last].filter(Boolean).join(' or ')
  return `${listed[0]?.toUpperCase()}${listed.slice(1)} may; administrators give roles.`
}
