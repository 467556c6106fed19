import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  buildClientSchema,
  buildSchema,
  findBreakingChanges,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isObjectType,
  parse,
  printSchema,
  validate,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { post } from './kit/ask.js'
import { startTestServer, type TestServer } from './kit/server.js'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const read = (path: string) => readFileSync(at(path), 'utf8')
const committed = read('schema/schema.graphql')
const released = read('schema/released.graphql')

describe('the contract', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server?.stop())

  test('in schema/schema.graphql is what the server says of itself', async () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true })
    const { data, errors } = await post<IntrospectionQuery>(server.url, { query })
    expect(errors).toEqual([])
    const served = printSchema(buildClientSchema(data as IntrospectionQuery))
    expect(sorted(served), 'run pnpm run schema:emit').toEqual(sorted(committed))
  })
})

/** Introspection lists types in another order; what they say is compared. */
const sorted = (sdl: string): string[] =>
  printSchema(buildSchema(sdl))
    .split(/\n\n(?=(?:""")|(?:type|enum|input|scalar) )/)
    .toSorted()

describe('everything in the contract is described', () => {
  test('types, fields, arguments and enum values', () => {
    expect(undescribed(buildSchema(committed))).toEqual([])
  })

  test('what is not described would be found', () => {
    const sdl = 'type Query { "x" a("x" b: I): E } enum E { V } input I { "x" f: Int g: Int }'
    expect(undescribed(buildSchema(sdl))).toEqual(['Query', 'E', 'E.V', 'I', 'I.g'])
  })
})

function undescribed(schema: GraphQLSchema): string[] {
  const places: [string, string | null | undefined][] = []
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isBuiltIn(type.name)) continue
    places.push([type.name, type.description])
    if (isEnumType(type))
      for (const value of type.getValues())
        places.push([`${type.name}.${value.name}`, value.description])
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        places.push([`${type.name}.${field.name}`, field.description])
    if (isObjectType(type))
      for (const field of Object.values(type.getFields())) {
        places.push([`${type.name}.${field.name}`, field.description])
        for (const argument of field.args)
          places.push([`${type.name}.${field.name}(${argument.name})`, argument.description])
      }
  }
  return places.filter(([, text]) => !text?.trim()).map(([place]) => place)
}

const isBuiltIn = (name: string) => ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name)

describe('a change that breaks a released question', () => {
  const [before, after] = ['{ a: Int b: Int }', '{ a: Int }'].map(body => `type Query ${body}`) as [
    string,
    string,
  ]

  test('has a changeset that names it', () => {
    expect(unannounced(released, committed, changesets()), 'see .changeset/README.md').toEqual([])
  })

  test('without a changeset would be found', () => {
    expect(unannounced(before, after, [])).toEqual(['FIELD_REMOVED Query.b'])
    const another = '---\nbreaks:\n  - FIELD_REMOVED Query.c\n---\n\nGone.\n'
    expect(unannounced(before, after, [another])).toEqual(['FIELD_REMOVED Query.b'])
  })

  test('passes with one, and an addition needs none', () => {
    const changeset = '---\nbreaks:\n  - FIELD_REMOVED Query.b\n---\n\nAsk for `a`.\n'
    expect(unannounced(before, after, [changeset])).toEqual([])
    expect(unannounced(after, before, [])).toEqual([])
  })
})

function changesets(): string[] {
  const names = readdirSync(at('.changeset')).filter(name => /\.md$/.test(name))
  return names.filter(name => name !== 'README.md').map(name => read(`.changeset/${name}`))
}

/** Breaking changes from one contract to the next that no changeset lists. */
function unannounced(from: string, to: string, texts: readonly string[]): string[] {
  const listed = texts.flatMap(text => {
    const head = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? ''
    return [...head.matchAll(/^\s*- (\S+ \S+)\s*$/gm)].map(match => match[1])
  })
  return findBreakingChanges(buildSchema(from), buildSchema(to))
    .map(({ type, description }) => `${type} ${/[A-Z_a-z]\w*(?:\.\w+)*/.exec(description)?.[0]}`)
    .filter(change => !listed.includes(change))
}

describe('the examples of docs/graphql.md', () => {
  const examples = [...read('docs/graphql.md').matchAll(/```graphql\n([\s\S]*?)```/g)].map(
    match => match[1] ?? '',
  )

  test('fit the contract', () => {
    expect(examples.length).toBeGreaterThan(3)
    const schema = buildSchema(committed)
    for (const example of examples)
      expect(validate(schema, parse(example)).map(String), example).toEqual([])
  })
})
