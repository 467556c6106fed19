import { parse } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildContract } from './contract.js'
import { catalogue } from './domain/kpi/catalogue.js'
import { givenOrganisation, givenPromises } from './features/kpi/testing/given.js'
import { readExamples } from './features/query/index.js'
import { createPlainExecutor } from './platform/graphql/jit-executor.js'
import { queryFaults } from './platform/graphql/query-faults.js'
import { testDatabase } from './testing/database.js'

const db = await testDatabase()
const ctx = db.ctx(new Date('2026-04-15T10:00:00Z'))
const schema = buildContract()
const examples = readExamples(ctx)

beforeAll(async () => {
  await givenOrganisation(db.sql)
  await db.sql.begin(sql => givenPromises(sql, '2026-03', { met: 8, missed: 2, service: 'EMAIL' }))
})

describe('the examples of the explorer', () => {
  test('are one for each KPI, and some to begin with', () => {
    const codes = examples.flatMap(({ kpi }) => (kpi === null ? [] : [kpi]))
    expect(codes).toEqual(catalogue.map(({ code }) => code))
    expect(examples.length).toBeGreaterThan(codes.length)
  })

  test.each(examples.map(example => [example.name, example] as const))(
    'run as they stand: %s',
    async (_, { document, variables }) => {
      expect(queryFaults(schema)(document)).toEqual([])
      const answer = await createPlainExecutor(schema)({
        document: parse(document),
        variables: JSON.parse(variables),
        context: ctx,
      } as never)
      expect(answer.errors).toBeUndefined()
      expect(Object.values(answer.data ?? {})).not.toContain(null)
    },
  )
})
