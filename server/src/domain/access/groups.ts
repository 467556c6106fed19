import type { Role } from './role.js'

/** What a group of the organisation's directory makes somebody here. */
export interface RoleOfGroup {
  role: Role
  /** Code of the department that it is within; null: everywhere. */
  department: string | null
}

export type GroupMapping = ReadonlyMap<string, readonly RoleOfGroup[]>

/** More than anybody is in; a list without end would be work without end. */
const MOST_GROUPS = 5_000

/** The roles that somebody has by these groups, each once. A group that is not named gives none. */
export function rolesOfGroups(groups: readonly string[], mapping: GroupMapping): RoleOfGroup[] {
  const roles = [...new Set(groups)].flatMap(group => mapping.get(group) ?? [])
  return [...new Map(roles.map(each => [`${each.role}@${each.department ?? ''}`, each])).values()]
}

/**
 * The groups that a provider names in a claim. None where it says nothing, which is no group; null
 * where it says that there are more than it tells ("overage"), which is not known.
 */
export function groupsIn(
  claims: Readonly<Record<string, unknown>>,
  claim: string,
): string[] | null {
  const told = claims[claim]
  if (typeof told === 'string') return [told]
  if (Array.isArray(told)) {
    const names = told.filter((each): each is string => typeof each === 'string')
    return told.length > MOST_GROUPS ? null : names
  }
  return isElsewhere(claims, claim) ? null : []
}

/** OpenID Connect Core 5.6.2: the claim is kept at another address; Entra ID also says `hasgroups`. */
function isElsewhere(claims: Readonly<Record<string, unknown>>, claim: string): boolean {
  const named = claims._claim_names
  const isNamed = typeof named === 'object' && named !== null && Object.hasOwn(named, claim)
  return isNamed || claims.hasgroups === true || claims.hasgroups === 'true'
}
