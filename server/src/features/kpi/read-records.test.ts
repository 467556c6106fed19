import { beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '../../domain/kpi/catalogue.js'
import { testDatabase } from '../../testing/database.js'
import { type RecordsQuestion, readRecords } from './read-records.js'
import { givenOrganisation, givenPromises, givenTicket } from './testing/given.js'

const db = await testDatabase()
const ask = (question: Partial<RecordsQuestion> = {}) =>
  readRecords(db.ctx(), { kpi: 'SLA_RESOLUTION', ...question })

beforeAll(async () => {
  await givenOrganisation(db.sql)
  await givenPromises(db.sql, '2026-02', { met: 1, missed: 0, service: 'EMAIL' })
  await givenPromises(db.sql, '2026-03', { met: 30, missed: 15, service: 'EMAIL' })
  await givenTicket(db.sql, { service: 'VPN', opened: '2026-03-02T08:00:00Z' })
  const sla = { due: '2026-03-20T12:00:00Z', met: false }
  await givenTicket(db.sql, { service: 'VPN', opened: '2026-03-19T08:00:00Z', sla })
})

describe('the records behind a reading', () => {
  test('are as many as the part says', async () => {
    const all = await ask({ part: 'DENOMINATOR' })
    expect(all.totalCount).toBe(all.reading.denominator)
    const met = await ask({ part: 'NUMERATOR' })
    expect(met.totalCount).toBe(met.reading.numerator)
    expect([met.totalCount, all.totalCount]).toEqual([30, 46])
  })

  test('come in pages that hold each record once', async () => {
    const seen: string[] = []
    let after: string | null = null
    for (let page = 0; page < 10; page++) {
      const answer: Awaited<ReturnType<typeof ask>> = await ask({ first: 20, after })
      expect(answer.totalCount).toBe(46)
      seen.push(...answer.edges.map(edge => edge.node.externalId))
      after = answer.pageInfo.endCursor
      if (!answer.pageInfo.hasNextPage) break
    }
    expect(seen).toHaveLength(46)
    expect(new Set(seen).size).toBe(46)
  })

  test('are counted also behind the last of them', async () => {
    const { pageInfo } = await ask({ first: 100 })
    const behind = await ask({ after: pageInfo.endCursor })
    expect(behind).toMatchObject({ totalCount: 46, edges: [], pageInfo: { hasNextPage: false } })
  })

  test('go on after any record, not only after the last of a page', async () => {
    const whole = await ask({ first: 5 })
    const rest = await ask({ first: 2, after: whole.edges[2]?.cursor ?? null })
    const ids = (page: typeof whole) => page.edges.map(edge => edge.node.externalId)
    expect(ids(rest)).toEqual(ids(whole).slice(3))
  })

  test('say what made them count, with names for codes', async () => {
    const { edges } = await ask({ scope: { service: 'VPN' } })
    expect(edges[0]?.node).toMatchObject({
      service: { code: 'VPN', name: 'VPN' },
      department: { code: 'IT' },
      team: null,
      priority: 'MODERATE',
      channel: 'PORTAL',
      weight: 1,
    })
    expect(edges[0]?.node.facts.map(fact => fact.label)).toContain('Due')
  })

  test('of every KPI and part can be listed', async () => {
    for (const kpi of catalogue)
      for (const { code } of kpi.variants)
        for (const part of ['NUMERATOR', 'DENOMINATOR'] as const) {
          const answer = await ask({
            kpi: kpi.code,
            variant: code,
            part,
            period: { grain: 'YEAR', containing: '2026-01-01' },
          })
          expect(answer.totalCount, `${kpi.code} ${code} ${part}`).toBeGreaterThanOrEqual(0)
        }
  }, 90_000)
})

describe('records that do not count one each', () => {
  const month = { grain: 'MONTH', containing: '2026-03-01' } as const
  const weightOf = ({ edges }: Awaited<ReturnType<typeof ask>>) =>
    edges.reduce((sum, { node }) => sum + node.weight, 0)

  test('of promises between teams: an open one past its due time is decided', async () => {
    const opened = '2026-03-05T08:00:00Z'
    const ticket = await givenTicket(db.sql, { service: 'VPN', opened })
    await db.sql`
      insert into sla_instance (source, external_id, source_updated_at, ticket_id, kind, type,
        started_at, due_at)
      select 'desk', 'ola', ${opened}, id, 'RESOLUTION', 'OLA', ${opened}, '2026-03-06T08:00:00Z'
      from ticket where external_id = ${ticket}`
    const { totalCount, reading } = await ask({ variant: 'OLA', period: month })
    expect([totalCount, reading.denominator, reading.value]).toEqual([1, 1, 0])
  })

  test('of a net score: promoters less detractors', async () => {
    for (const [i, score] of [10, 9, 9, 3, 8].entries())
      await db.sql`
        insert into survey_invitation (source, external_id, source_updated_at, kind, service_id,
          department_id, invited_at, answered_at, score)
        values ('nps', ${String(i)}, '2026-03-09Z', 'NPS', 1, 1, '2026-03-08Z', '2026-03-09Z', ${score})`
    const net = await ask({ kpi: 'NPS', part: 'NUMERATOR', period: month })
    expect([net.totalCount, weightOf(net), net.reading.numerator]).toEqual([4, 2, 2])
  })

  test('of a recorded level: the last of each department in the period, in its own unit', async () => {
    for (const [day, numerator] of [
      ['2026-02-28', 5_000_000],
      ['2026-03-10', 7_000_000],
      ['2026-03-31', 8_500_000],
    ] as const)
      await db.sql`
        insert into observation (source, external_id, source_updated_at, kpi, level, observed_on,
          department_id, numerator, denominator)
        values ('hr', ${day}, '2026-04-01Z', 3, true, ${day}, 1, ${numerator}, 10000000)`
    for (const [part, side] of [
      ['NUMERATOR', 'numerator'],
      ['DENOMINATOR', 'denominator'],
    ] as const) {
      const level = await ask({ kpi: 'COMPETENCE_COVERAGE', part, period: month })
      expect(level.edges.map(edge => edge.node.externalId)).toEqual(['2026-03-31'])
      expect(weightOf(level)).toBe(level.reading[side])
    }
  })
})

describe('a page that cannot be', () => {
  test('is refused above 100 records and below 1', async () => {
    for (const first of [0, -1, 101, 2147483647])
      await expect(ask({ first })).rejects.toMatchObject({ fields: [{ argument: 'first' }] })
  })

  test('is refused after a cursor that was altered or belongs to another question', async () => {
    const { pageInfo } = await ask()
    const cursor = pageInfo.endCursor ?? ''
    const altered = [
      `x${cursor}`,
      cursor.slice(0, -2),
      cursor.toUpperCase(),
      '',
      "' or 1=1",
      'a'.repeat(5000),
    ]
    for (const after of altered.filter(text => text !== ''))
      await expect(ask({ after }), after).rejects.toMatchObject({ fields: [{ argument: 'after' }] })
    for (const other of [
      { part: 'NUMERATOR' as const },
      { variant: 'COMPLETED' },
      { kpi: 'SLA_RESPONSE' },
      { scope: { service: 'EMAIL' } },
      { period: { grain: 'MONTH' as const, containing: '2026-02-01' } },
    ])
      await expect(ask({ ...other, after: cursor })).rejects.toMatchObject({ code: 'INVALID' })
  })
})
