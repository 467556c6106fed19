import { allRoles, type Grant, type Role } from '../../domain/access/role.js'
import { allTokenUses, type TokenUse } from '../../domain/access/token-uses.js'
import { issueToken } from '../../features/auth/issue-token.js'
import type { GivenApi } from '../given-api.js'

/** Where a role counts. */
export const places = ['everywhere', 'department', 'service'] as const

/** Somebody as whom everything is asked. */
export interface Principal {
  name: string
  headers: Record<string, string>
  /** Of somebody with the same roles, whose session may end. */
  leaving: Record<string, string>
  grants: readonly Grant[]
  /** What a token was issued for; a person may do whatever their roles allow. */
  use?: TokenUse
  isGuest: boolean
  api: GivenApi
}

const PLACES = {
  everywhere: { named: {}, departmentId: null, serviceId: null },
  department: { named: { department: 'IT' }, departmentId: 1, serviceId: null },
  service: { named: { service: 'EMAIL' }, departmentId: null, serviceId: 1 },
} as const

/** Nobody, a guest, each role in each place, and a token of each use whose owner has every role. */
export async function givenPrincipals(open: GivenApi, closed: GivenApi): Promise<Principal[]> {
  const nobody = { headers: {}, leaving: {}, grants: [], isGuest: false, api: closed }
  const principals: Principal[] = [
    { ...nobody, name: 'nobody' },
    { ...nobody, name: 'guest', isGuest: true, api: open },
  ]
  for (const place of places)
    for (const role of allRoles) principals.push(await inRole(closed, role, place))
  for (const use of allTokenUses) principals.push(await byToken(closed, use))
  return principals
}

async function inRole(
  api: GivenApi,
  role: Role,
  place: (typeof places)[number],
): Promise<Principal> {
  const { named, departmentId, serviceId } = PLACES[place]
  const [{ cookie }, leaving] = [await api.signIn([role], named), await api.signIn([role], named)]
  return {
    ...{ name: `${role.toLowerCase()} (${place})`, isGuest: false, api },
    headers: { cookie },
    leaving: { cookie: leaving.cookie },
    grants: [{ role, departmentId, serviceId }],
  }
}

async function byToken(api: GivenApi, use: TokenUse): Promise<Principal> {
  const { ctx } = await api.signIn(allRoles)
  const { secret } = await issueToken(ctx, { name: 'Walk', uses: [use], lastsDays: 1 })
  const headers = { authorization: `Bearer ${secret}` }
  const grants = allRoles.map(role => ({ role, departmentId: null, serviceId: null }))
  return { name: `token ${use}`, headers, leaving: headers, grants, use, isGuest: false, api }
}
