import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse as parseCsv } from 'csv-parse/sync'
import { parse, validate } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildContract } from './contract.js'
import { testDatabase } from './testing/database.js'
import { givenApi } from './testing/given-api.js'
import { givenEverything } from './testing/given-everything.js'
import { type Example, examplesOf, shapeOf } from './testing/guide.js'

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../docs/${name}`, import.meta.url)), 'utf8')
const examples = examplesOf(read('analysts.md'), { STEERBOARD_TOKEN: 'the-token' })

const db = await testDatabase()
const api = await givenApi(db, { isReadingOpen: false })
let cookie = ''
let token = ''

beforeAll(async () => {
  await givenEverything(db)
  const analyst = await api.signIn(['ANALYST'])
  cookie = analyst.cookie
  await givenKept(analyst.ctx.actor.id)
  const issuing = examples.find(({ request }) => /issueToken/.test(request.body ?? ''))
  token = (await ask(issuing as Example)).json().data.issueToken.secret
})

/** What the document saves by GraphQL gets an address that nobody can foretell; this one has its own. */
async function givenKept(ownerId: string): Promise<void> {
  const body = examples
    .map(({ request }) => request.body ?? '')
    .find(each => /saveQuery/.test(each))
  const { input } = JSON.parse(body ?? '{}').variables
  const [kept] = await db.sql`
    insert into saved_query (slug, owner_id, is_shared, version, created_at)
    values ('sla-by-service', ${ownerId}, false, 1, now()) returning id`
  await db.sql`insert into saved_query_version
      (query_id, version, name, description, document, variables, written_at)
    values (${kept?.id}, 1, ${input.name}, '', ${input.document}, ${input.variables}::jsonb, now())`
}

/** As whoever is signed in, or where the document brings a token by that token alone. */
function ask({ request: { method, path, headers, body } }: Example) {
  const { authorization, ...others } = headers
  const who = authorization
    ? { authorization: authorization.replace('the-token', token) }
    : { cookie }
  return api.app.inject({
    ...{ method, url: path, headers: { ...others, ...who } },
    ...(body !== undefined && { payload: body }),
  })
}

/** What can be held against the block beside it: names, kinds, and of a file its first column. */
const readers: Record<string, (text: string) => unknown> = {
  json: text => shapeOf(JSON.parse(text)),
  csv: text => {
    const lines: string[][] = parseCsv(text, { relaxColumnCount: true })
    const isAbout = ([first]: string[]) => first?.startsWith('#') ?? false
    const [names, ...rows] = lines.filter(line => !isAbout(line))
    return { about: lines.filter(isAbout).map(([label]) => label), names, hasRows: rows.length > 0 }
  },
  ndjson: text =>
    shapeOf(
      text
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line)),
    ),
}

describe('docs/analysts.md', () => {
  test.each(examples.map((example, at) => [`${at + 1}, ${example.under}`, example] as const))(
    'example %s: answers as it says beside it',
    async (_, example) => {
      const answer = await ask(example)
      expect(answer.body).not.toContain('INTERNAL_SERVER_ERROR')
      if (!example.answer) return expect(answer.statusCode).toBe(200)
      const { language, text } = example.answer
      const told = readers[language]
      const [given, said] = [told?.(answer.body), told?.(text)] as [object, object]
      // What a question cost is told with every answer, and shown where the document is about that.
      if (language === 'json' && !('extensions' in said))
        Reflect.deleteProperty(given, 'extensions')
      expect(given).toEqual(said)
    },
  )

  test('has examples of everything that it promises', () => {
    expect(examples.length).toBeGreaterThan(12)
    expect(examples.filter(({ answer }) => answer).length).toBeGreaterThan(11)
  })
})

test('every GraphQL block of docs/graphql.md fits the schema', () => {
  const schema = buildContract()
  const blocks = [...read('graphql.md').matchAll(/^```graphql\n([\s\S]*?)^```$/gm)]
  expect(blocks.length).toBeGreaterThan(8)
  for (const [, text = ''] of blocks) expect(validate(schema, parse(text)), text).toEqual([])
})
