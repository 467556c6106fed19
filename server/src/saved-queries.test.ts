import fc from 'fast-check'
import { buildSchema } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { readQueries, readQuery } from './features/query/read-queries.js'
import { editQuery, removeQuery, saveQuery } from './features/query/save-query.js'
import type { SavedQueryInput } from './features/query/saved-query.js'
import type { Ctx } from './platform/context.js'
import { queryFaults } from './platform/graphql/query-faults.js'
import { testDatabase } from './testing/database.js'
import { givenPerson } from './testing/given-person.js'

const db = await testDatabase()
const now = new Date('2026-04-15T10:00:00Z')
const faults = queryFaults(
  buildSchema('type Query { kpi(code: String!): String } type Mutation { wipe: Int }'),
)
const ask = 'query Ask($code: String!) { kpi(code: $code) }'
const asked = (more: Partial<SavedQueryInput> = {}): SavedQueryInput => ({
  name: 'SLA, by priority',
  document: ask,
  variables: '{"code": "FCR"}',
  isShared: false,
  ...more,
})
let ada: Ctx
let ben: Ctx

beforeAll(async () => {
  ada = (await givenPerson(db.ctx(now), ['ANALYST'], { name: 'Ada' })).ctx
  ben = (await givenPerson(db.ctx(now), ['EXECUTIVE'], { name: 'Ben' })).ctx
})

describe('a saved query', () => {
  test('keeps its address through every version', async () => {
    const saved = await saveQuery(ada, asked(), faults)
    expect(saved).toMatchObject({ version: 1, isOwn: true, owner: { name: 'Ada' } })
    expect(saved.slug).toMatch(/^sla-by-priority-[a-z0-9]{6,10}$/)
    expect(JSON.parse(saved.variables)).toEqual({ code: 'FCR' })
    const { slug } = saved
    const edited = await editQuery(
      ada,
      { slug, version: 1, input: asked({ name: 'Other' }) },
      faults,
    )
    expect(edited).toMatchObject({ slug, version: 2, name: 'Other' })
    await expect(
      editQuery(ada, { slug, version: 1, input: asked() }, faults),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    const kept = await db.sql`select name from saved_query_version v join saved_query q
      on q.id = v.query_id where q.slug = ${slug} order by v.version`
    expect(kept.map(({ name }) => name)).toEqual(['SLA, by priority', 'Other'])
  })

  test('is seen by its owner alone until it is shared, and changed by its owner alone', async () => {
    const { slug } = await saveQuery(ada, asked({ name: 'Mine' }), faults)
    await expect(readQuery(ben, slug)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await readQueries(ben)).map(query => query.slug)).not.toContain(slug)
    await editQuery(ada, { slug, version: 1, input: asked({ isShared: true }) }, faults)
    expect(await readQuery(ben, slug)).toMatchObject({ isOwn: false, owner: { name: 'Ada' } })
    const taken = editQuery(ben, { slug, version: 2, input: asked() }, faults)
    await expect(taken).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(removeQuery(ben, slug)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await removeQuery(ada, slug)
    await expect(readQuery(ada, slug)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test.each([
    ['is no GraphQL', '{', 'document', /Syntax Error/],
    ['is not of this schema', '{ tickets }', 'document', /Cannot query field/],
    ['changes data', 'mutation { wipe }', 'document', /nothing that changes data/],
    [
      'is two questions',
      'query A { kpi(code: "a") } query B { kpi(code: "b") }',
      'document',
      /One/,
    ],
    [
      'is too long',
      `{ kpi(code: "${'a'.repeat(10_000)}") }`,
      'document',
      /characters; at most 10000/,
    ],
  ])('is refused where it %s', async (_, document, argument, message) => {
    await expect(saveQuery(ada, asked({ document }), faults)).rejects.toMatchObject({
      code: 'INVALID',
      fields: [{ argument, message: expect.stringMatching(message) }],
    })
  })

  test.each([
    ['name', { name: ' ' }],
    ['name', { name: 'a'.repeat(121) }],
    ['name', { name: 'a\u0000b' }],
    ['description', { description: 'a\nb' }],
    ['variables', { variables: '[1]' }],
    ['variables', { variables: '{' }],
  ] as const)('is refused with what it cannot take: %s, %j', async (argument, more) => {
    await expect(saveQuery(ada, asked(more), faults)).rejects.toMatchObject({
      fields: [{ argument }],
    })
  })

  test('has an address of letters, digits and hyphens, whatever it is called', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, unit: 'grapheme', maxLength: 30 }), async name => {
        const saved = await saveQuery(
          ada,
          asked({ name: `x${name}`.replaceAll(/\p{Cc}/gu, '') }),
          faults,
        )
        expect(saved.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      }),
      { numRuns: 20 },
    )
  })
})
