import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commonGrants } from './common-grants.js'
import { nameOfReach, type Reach, reachOf, seesDepartment, seesService } from './reach.js'

/** Services 0 to 8; three of each of the departments 0, 1 and 2. */
const owner = (service: number) => Math.floor(service / 3)
const services = Array.from({ length: 9 }, (_, service) => service)

const place = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ departmentId: null, serviceId: null }) },
  { weight: 4, arbitrary: fc.record({ departmentId: fc.nat(2), serviceId: fc.constant(null) }) },
  { weight: 4, arbitrary: fc.record({ departmentId: fc.constant(null), serviceId: fc.nat(8) }) },
)
const grants = fc.array(place, { maxLength: 4 })
type Places = readonly Parameters<typeof reachOf>[0][number][]
const held = (places: Places) => places.map(each => ({ role: 'ANALYST', ...each }) as const)
const common = (some: Places, others: Places) =>
  reachOf(commonGrants(held(some), held(others), owner))
const seenIn = (reach: Reach) => services.filter(each => seesService(reach, each, owner(each)))

describe('what somebody sees', () => {
  test.each([
    ['nothing without a role', [], { departments: [], services: [] }],
    [
      'the departments and services of bounded roles, each once',
      [
        { departmentId: 2, serviceId: null },
        { departmentId: null, serviceId: 7 },
        { departmentId: 1, serviceId: null },
        { departmentId: 2, serviceId: null },
      ],
      { departments: [1, 2], services: [7] },
    ],
    [
      'everything by one role that is not bounded',
      [
        { departmentId: 2, serviceId: null },
        { departmentId: null, serviceId: null },
      ],
      'everything',
    ],
  ] as const)('is %s', (_, held, expected) => {
    expect(reachOf(held)).toEqual(expected)
  })

  test('grows with every role, and is what each role shows', () => {
    fc.assert(
      fc.property(grants, grants, (some, more) => {
        const both = seenIn(reachOf([...some, ...more]))
        expect(both).toEqual(
          services.filter(
            each => seenIn(reachOf(some)).includes(each) || seenIn(reachOf(more)).includes(each),
          ),
        )
      }),
    )
  })

  test('has the same name where it is the same, in whatever order roles were given', () => {
    fc.assert(
      fc.property(grants, held => {
        expect(nameOfReach(reachOf(held.toReversed()))).toBe(nameOfReach(reachOf(held)))
      }),
    )
    const names = [
      'everything',
      { departments: [1], services: [] },
      { departments: [], services: [1] },
    ]
    expect(new Set(names.map(each => nameOfReach(each as Reach))).size).toBe(3)
  })
})

describe('what two have in common', () => {
  test('is what each of them shows', () => {
    fc.assert(
      fc.property(grants, grants, (one, other) => {
        const [a, b] = [reachOf(one), reachOf(other)]
        const both = common(one, other)
        expect(seenIn(both)).toEqual(seenIn(a).filter(each => seenIn(b).includes(each)))
        for (const department of [0, 1, 2])
          if (seesDepartment(both, department))
            expect([seesDepartment(a, department), seesDepartment(b, department)]).toEqual([
              true,
              true,
            ])
        expect(common(other, one)).toEqual(both)
      }),
    )
  })
})
