import { describe, expect, test } from 'vitest'
import { type GroupMapping, groupsIn, rolesOfGroups } from './groups.js'

const mapping: GroupMapping = new Map([
  ['board', [{ role: 'EXECUTIVE', department: null }]],
  [
    'it-leads',
    [
      { role: 'OWNER', department: 'IT' },
      { role: 'MEMBER', department: null },
    ],
  ],
  ['committee', [{ role: 'MEMBER', department: null }]],
])

describe('groups', () => {
  test('give the roles that they are mapped to, each once', () => {
    expect(rolesOfGroups(['it-leads', 'committee', 'it-leads'], mapping)).toEqual([
      { role: 'OWNER', department: 'IT' },
      { role: 'MEMBER', department: null },
    ])
  })

  test.each([[[]], [['strangers', '__proto__', 'constructor', 'BOARD', ' board']]])(
    'that are not named give nothing: %j',
    groups => {
      expect(rolesOfGroups(groups, mapping)).toEqual([])
    },
  )
})

describe('O13 groups claim missing/huge (overage)', () => {
  test.each([
    ['a list', { groups: ['a', 'b'] }, ['a', 'b']],
    ['a single name', { groups: 'a' }, ['a']],
    ['a list with other things in it', { groups: ['a', 7, null, { b: 1 }] }, ['a']],
    ['nothing', {}, []],
    ['something else', { groups: { a: true } }, []],
    ['a claim that is kept elsewhere', { _claim_names: { groups: 'src1' } }, null],
    ['the mark of Entra ID', { hasgroups: true }, null],
    ['more than anybody is in', { groups: Array.from({ length: 5_001 }, String) }, null],
  ])('%s', (_, claims, groups) => {
    expect(groupsIn(claims, 'groups')).toEqual(groups)
  })

  test('is read under the name that is configured', () => {
    expect(groupsIn({ groups: ['x'], 'urn:roles': ['y'] }, 'urn:roles')).toEqual(['y'])
  })
})
