import { describe, expect, test } from 'vitest'
import { buildContract } from './contract.js'
import { dimensions } from './domain/kpi/dimensions.js'
import { factRights } from './features/facts/index.js'
import { testDatabase } from './testing/database.js'

const db = await testDatabase()
/** Who worked on something; how often somebody answered is no name. */
const namesAnAgent =
  /assignee|assigned|agent(?!_replies|Replies)|(resolved|closed|opened)_?by|owner|technician/i

describe('no results per agent', () => {
  test('nothing can be grouped by who did the work', () => {
    expect(dimensions.filter(dimension => namesAnAgent.test(dimension))).toEqual([])
  })

  test('nothing can be asked of one of them: the finest scope is a team', () => {
    const scope = buildContract().getType('ScopeInput')
    if (!scope || !('getFields' in scope)) throw new Error('The contract has no scope')
    expect(Object.keys(scope.getFields())).toEqual([
      ...['department', 'service', 'team', 'priority', 'channel', 'requesterDepartment'],
    ])
  })

  test('what is counted does not know their names', async () => {
    const tables = Object.keys(factRights)
    const columns = await db.sql<{ name: string }[]>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = any(${tables})`
    expect(columns.length).toBeGreaterThan(100)
    expect(columns.map(({ name }) => name).filter(name => namesAnAgent.test(name))).toEqual([])
  })
})
