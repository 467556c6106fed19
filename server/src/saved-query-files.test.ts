import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildContract } from './contract.js'
import { givenOrganisation, givenPromises } from './features/kpi/testing/given.js'
import { editQuery, removeQuery, saveQuery } from './features/query/save-query.js'
import type { Ctx } from './platform/context.js'
import { queryFaults } from './platform/graphql/query-faults.js'
import { testDatabase } from './testing/database.js'
import { givenApi } from './testing/given-api.js'

const db = await testDatabase()
const now = new Date('2026-04-15T10:00:00Z')
const faults = queryFaults(buildContract())
const api = await givenApi(db, { now })
let ada: Ctx
const cookies = { ada: '', ben: '' }

beforeAll(async () => {
  await givenOrganisation(db.sql)
  await db.sql`update service set name = '=cmd|calc' where code = 'VPN'`
  await givenPromises(db.sql, '2026-03', { met: 8, missed: 2, service: 'EMAIL' })
  await givenPromises(db.sql, '2026-03', { met: 3, missed: 1, service: 'VPN' })
  const signedIn = await api.signIn(['ANALYST'])
  ada = signedIn.ctx
  cookies.ada = signedIn.cookie
  cookies.ben = (await api.signIn(['ANALYST'])).cookie
})

const records = `query Records($scope: ScopeInput, $part: Part = DENOMINATOR, $first: Int) {
  records(kpi: "SLA_RESOLUTION", part: $part, scope: $scope, first: $first) {
    edges { node { externalId weight service { code name } } }
  }
}`
const kept = async (document: string, more: { isShared?: boolean; variables?: string } = {}) =>
  (await saveQuery(ada, { name: 'Late work', document, isShared: false, ...more }, faults)).slug
const get = (path: string, headers: Record<string, string> = { cookie: cookies.ada }) =>
  api.app.inject({ method: 'GET', url: `/export/saved/${path}`, headers })
const linesOf = (body: string): string[][] => parse(body, { relaxColumnCount: true })
const rowsOf = (body: string) => linesOf(body).filter(([first]) => !first?.startsWith('#'))

describe('the file of a saved query', () => {
  test('is had by its address alone, with definition, moment and version beside the rows', async () => {
    const slug = await kept(records, { variables: '{"first": 3}' })
    const answer = await get(`${slug}.csv`)
    expect(answer.statusCode).toBe(200)
    expect(rowsOf(answer.body)).toHaveLength(1 + 14)
    expect(Object.fromEntries(linesOf(answer.body))).toMatchObject({
      '# Query': 'Late work, version 1',
      '# Query address': `/export/saved/${slug}.csv?version=1`,
      '# KPI': 'SLA compliance, resolution (SLA_RESOLUTION)',
      '# As of': expect.stringMatching(/Z$/),
    })
    expect(answer.headers['content-disposition']).toContain(`${slug}-2026-04-15.csv`)
    expect(answer.headers['cache-control']).toBe('private, no-store')
    const [entry] = await db.sql`select details from audit_entry
      where action = 'export' and subject = ${slug}`
    expect(entry?.details).toMatchObject({ format: 'CSV' })
  })

  test('is NDJSON or a workbook by the end of its address, and holds no formula', async () => {
    const slug = await kept(records)
    const vpn = `scope=${encodeURIComponent('{"service":"VPN"}')}`
    const [, first] = rowsOf((await get(`${slug}.csv?about=false&${vpn}`)).body)
    expect(first?.[3]).toBe("'=cmd|calc")
    const lines = (await get(`${slug}.ndjson?${vpn}`)).body.trimEnd().split('\n')
    expect(lines.map(line => JSON.parse(line))).toHaveLength(1 + 4)
    const { sheets } = await readXlsx((await get(`${slug}.xlsx?${vpn}`)).rawPayload)
    expect(sheets[0]?.rows[0]?.slice(0, 2)).toEqual(['Query', 'Late work, version 1'])
  })

  test('takes variables from the address, each as its type is written', async () => {
    const slug = await kept(records, { variables: '{"scope": {"service": "VPN"}}' })
    const rows = async (query: string) =>
      rowsOf((await get(`${slug}.csv?about=false&${query}`)).body).length - 1
    expect(await rows('')).toBe(4)
    expect(await rows('scope=')).toBe(14)
    expect(await rows('part=NUMERATOR')).toBe(3)
  })

  test('stays that of its version, or becomes that of the newest', async () => {
    const slug = await kept('{ reading(kpi: "SLA_RESOLUTION") { n } }')
    const input = {
      name: 'Late',
      document: '{ reading(kpi: "SLA_RESOLUTION") { status } }',
      isShared: false,
    }
    await editQuery(ada, { slug, version: 1, input }, faults)
    const columns = async (query: string) =>
      rowsOf((await get(`${slug}.csv?${query}`)).body)[0] ?? []
    expect(await columns('version=1')).toEqual(['n'])
    expect(await columns('')).toEqual(['status'])
  })
})

describe('the file of a saved query is refused', () => {
  test.each([
    ['a variable that the query has not', 'csv?scop=1', 400, 'address'],
    ['a variable that is not written in JSON', 'csv?first=many', 400, 'first'],
    ['a variable that is given twice', 'csv?first=1&first=2', 400, 'first'],
    ['a value of another type', 'csv?scope=7', 400, 'scope'],
    ['no version', 'csv?version=0', 400, 'version'],
    ['a version that there is not', 'csv?version=2', 404, undefined],
    ['another ending', 'pdf', 404, undefined],
  ])('for %s', async (_, rest, status, argument) => {
    const answer = await get(`${await kept(records)}.${rest}`)
    const [error] = answer.json().errors
    expect([answer.statusCode, error.extensions.argument]).toEqual([status, argument])
  })

  test('to whom it is not shared with, and to everybody once it is removed', async () => {
    const status = async (slug: string, cookie: string) =>
      (await get(`${slug}.csv`, { cookie })).statusCode
    const own = await kept(records)
    expect(await status(own, cookies.ben)).toBe(404)
    const shared = await kept(records, { isShared: true })
    expect(await status(shared, cookies.ben)).toBe(200)
    await removeQuery(ada, shared)
    expect(await status(shared, cookies.ada)).toBe(404)
  })

  test('inside the page of another site, but not to who follows a link from there', async () => {
    const slug = await kept(records)
    const from = (mode: string, dest: string) =>
      get(`${slug}.csv`, {
        ...{ cookie: cookies.ada, 'sec-fetch-site': 'cross-site' },
        ...{ 'sec-fetch-mode': mode, 'sec-fetch-dest': dest },
      })
    expect((await from('no-cors', 'script')).statusCode).toBe(403)
    expect((await from('navigate', 'iframe')).statusCode).toBe(403)
    expect((await from('navigate', 'document')).statusCode).toBe(200)
  })
})
