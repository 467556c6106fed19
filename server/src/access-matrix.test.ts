import {
  type GraphQLField,
  type GraphQLObjectType,
  OperationTypeNode,
  parse,
  subscribe,
} from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { buildContract } from './contract.js'
import { isOpen, may } from './domain/access/may.js'
import { isPermission, type Permission } from './domain/access/permissions.js'
import { isUse } from './domain/access/token-uses.js'
import { recognise, recogniseByToken } from './features/auth/index.js'
import { givenOrganisation } from './features/kpi/testing/given.js'
import type { Ctx } from './platform/context.js'
import { bearerIn } from './platform/http/bearer.js'
import { createSealing, KEY_BYTES } from './platform/sealing.js'
import { testDatabase } from './testing/database.js'
import { givenApi } from './testing/given-api.js'
import { minimalQuestion } from './testing/matrix/minimal-question.js'
import { permissionsPage, type Row } from './testing/matrix/permissions-page.js'
import { givenPrincipals, type Principal } from './testing/matrix/principals.js'

const db = await testDatabase()
const schema = buildContract()
const open = await givenApi(db, { sealing: createSealing([Buffer.alloc(KEY_BYTES, 7)]) })
const closed = await givenApi(db, { isReadingOpen: false })

/** Refused as to be signed in for what they bring, not for who they are. */
const BY_SECRET = ['signInWithLink', 'signInWithPassword', 'resetPassword', 'setUp']
/** About the whole organisation where no place is named, as here. */
const ABOUT_THE_WHOLE = [
  'alignment',
  'placePerson',
  'writeAnnotation',
  'draftScoreWeights',
  'recordWorkVolumes',
]

let principals: Principal[] = []

beforeAll(async () => {
  // Departments and services, and nothing that somebody could own.
  await givenOrganisation(db.sql)
  principals = await givenPrincipals(open, closed)
})

const fields = [
  [OperationTypeNode.QUERY, schema.getQueryType()],
  [OperationTypeNode.MUTATION, schema.getMutationType()],
  [OperationTypeNode.SUBSCRIPTION, schema.getSubscriptionType()],
] as const satisfies [OperationTypeNode, GraphQLObjectType | null | undefined][]
const all = fields.flatMap(([kind, type]) =>
  Object.values(type?.getFields() ?? {}).map(field => ({ kind, field })),
)

/** The permission that a field demands first. */
async function demandedBy({ resolve, subscribe }: GraphQLField<unknown, unknown>): Promise<string> {
  let demanded = 'nothing'
  const demand = (permission: string) => {
    demanded = demanded === 'nothing' ? permission : demanded
    throw new Error('enough')
  }
  const ctx: Ctx = { ...db.ctx(), demand }
  const args = { input: {}, how: {}, roles: [], volumes: [] }
  const info = { schema, fieldNodes: [], fragments: {}, variableValues: {} }
  await Promise.resolve()
    .then(() => (subscribe ?? resolve)?.({}, args, ctx, info as never))
    .catch(() => {})
  return demanded
}

type Told = { code?: string | undefined } | undefined

async function asked(
  { headers, leaving, api, isGuest }: Principal,
  { kind, field }: (typeof all)[number],
): Promise<Told> {
  const question = minimalQuestion(kind, field)
  if (kind !== OperationTypeNode.SUBSCRIPTION)
    return (
      await api.post('/graphql', question, field.name === 'signOut' ? leaving : headers)
    ).json().errors?.[0]?.extensions
  const secret = headers.cookie?.split('=')[1] ?? null
  const token = bearerIn(headers)
  const ctx = { ...db.ctx(), isReadingOpen: async () => isGuest }
  const asking = token ? await recogniseByToken(ctx, token) : await recognise(ctx, secret)
  const contextValue: Ctx = { ...db.ctx(), ...asking, changes: async function* () {} }
  const told = await subscribe({ schema, document: parse(question.query), contextValue })
  if (Symbol.asyncIterator in told) return void told.return(undefined)
  const [error] = told.errors ?? []
  return { code: (error?.originalError as { code?: string })?.code }
}

async function isLetPast(principal: Principal, one: (typeof all)[number]): Promise<boolean> {
  const code = (await asked(principal, one))?.code ?? ''
  if (BY_SECRET.includes(one.field.name)) return code !== 'FORBIDDEN'
  return !['FORBIDDEN', 'UNAUTHENTICATED'].includes(code)
}

/** As everybody in turn, each principal at the same time as the others. */
async function walk(): Promise<Row[]> {
  // After this one the session has ended.
  const isLast = ({ field }: (typeof all)[number]) => Number(field.name === 'signOutEverywhere')
  const inOrder = all.toSorted((a, b) => isLast(a) - isLast(b))
  const came = new Map<string, boolean[]>(all.map(({ field }) => [field.name, []]))
  const goThrough = async (principal: Principal, index: number) => {
    for (const one of inOrder) {
      const row = came.get(one.field.name)
      if (row) row[index] = await isLetPast(principal, one)
    }
  }
  await Promise.all(principals.map(goThrough))
  return Promise.all(
    all.map(async ({ kind, field }) => ({
      ...{ kind, name: field.name, permission: await demandedBy(field) },
      isAllowed: came.get(field.name) ?? [],
    })),
  )
}

test('every field of the contract demands a permission before anything else', async () => {
  const asked = await Promise.all(
    all.map(async ({ field }) => [field.name, await demandedBy(field)] as const),
  )
  expect(asked.filter(([, permission]) => !isPermission(permission))).toEqual([])
})

const isExpected = (
  { grants, isGuest, use }: Principal,
  permission: Permission,
  where: null | undefined,
): boolean =>
  (may(grants, permission, where) || isOpen(permission, isGuest)) &&
  (use === undefined || isUse([use], permission))

// `pnpm run docs:permissions` writes the page anew.
test('every field of the contract is answered to those whom the table allows, and to nobody else', async () => {
  const rows = await walk()
  const told = rows.map(({ name, isAllowed }) => [name, ...isAllowed])
  const expected = rows.map(({ name, permission }) => {
    const where = ABOUT_THE_WHOLE.includes(name) ? null : undefined
    return [name, ...principals.map(each => isExpected(each, permission as Permission, where))]
  })
  const differing = told.filter((row, index) => String(row) !== String(expected[index]))
  expect(differing).toEqual([])
  await expect(permissionsPage(rows)).toMatchFileSnapshot('../../docs/permissions.md')
}, 120_000)
