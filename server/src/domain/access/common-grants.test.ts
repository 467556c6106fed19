import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commonGrants, grantsWithin } from './common-grants.js'
import { may, type Place } from './may.js'
import { allPermissions } from './permissions.js'
import { allRoles, type Grant, type Role } from './role.js'

const homes = new Map([
  [11, 1],
  [12, 1],
  [21, 2],
])
const departmentOf = (service: number) => homes.get(service)
const grant = (
  role: Role,
  departmentId: number | null = null,
  serviceId: number | null = null,
): Grant => ({ role, departmentId, serviceId })

/** Everywhere, the departments 1 and 2, and services of theirs. */
const places: Place[] = [
  { departmentId: null, serviceId: null },
  ...[1, 2].map(departmentId => ({ departmentId, serviceId: null })),
  ...[11, 12, 21].map(serviceId => ({ departmentId: null, serviceId })),
]
/** As verbs name the place of something: a service with its department. */
const named = ({ departmentId, serviceId }: Place): Place => ({
  departmentId: serviceId === null ? departmentId : (departmentOf(serviceId) ?? null),
  serviceId,
})

describe('what two lists of grants have in common', () => {
  test.each<[Grant, Grant, Grant[]]>([
    [grant('ANALYST'), grant('ANALYST', 1), [grant('ANALYST', 1)]],
    [grant('ANALYST', 1), grant('ANALYST', 2), []],
    [grant('ANALYST', 1), grant('ANALYST', null, 11), [grant('ANALYST', null, 11)]],
    [grant('ANALYST', null, 21), grant('ANALYST', 1), []],
    [grant('ANALYST', null, 11), grant('ANALYST', null, 12), []],
    [grant('ANALYST'), grant('IMPORTER'), []],
  ])('of %j and %j is the narrower of two places', (one, other, common) => {
    expect(commonGrants([one], [other], departmentOf)).toEqual(common)
    expect(commonGrants([other], [one], departmentOf)).toEqual(common)
  })

  test('allows somewhere exactly what both allow there by one role', () => {
    const grants = fc.array(
      fc
        .record({ role: fc.constantFrom(...allRoles), place: fc.constantFrom(...places) })
        .map(({ role, place }) => ({ role, ...place })),
      { maxLength: 6 },
    )
    const bounded = allPermissions.filter(permission => !may([], permission))
    fc.assert(
      fc.property(grants, grants, fc.constantFrom(...places), (some, others, place) => {
        const common = commonGrants(some, others, departmentOf)
        for (const permission of bounded) {
          const byRole = allRoles.some(role =>
            [some, others].every(list =>
              may(
                list.filter(each => each.role === role),
                permission,
                named(place),
              ),
            ),
          )
          expect(may(common, permission, named(place)), permission).toBe(byRole)
        }
      }),
    )
  })
})

test('grants within places leave out what lies elsewhere and widen nothing', () => {
  const held = [grant('ANALYST'), grant('OWNER', 1), grant('IMPORTER', 2)]
  const within = grantsWithin(held, [{ departmentId: 1, serviceId: null }], departmentOf)
  expect(within).toEqual([grant('ANALYST', 1), grant('OWNER', 1)])
})
