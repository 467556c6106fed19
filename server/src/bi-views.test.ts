import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from './domain/kpi/catalogue.js'
import { observedKpis } from './domain/kpi/observed.js'
import { isOfAnswers } from './domain/kpi/of-answers.js'
import { summedParts } from './domain/kpi/summed-parts.js'
import { grantLogin, listLogins, revokeLogin } from './features/bi/index.js'
import { randomStep, type Step } from './features/measure/testing/random-facts.js'
import { writeDimensions, writeStep } from './features/measure/testing/write-step.js'
import { openPostgres, type Postgres } from './platform/postgres.js'
import { testDatabase } from './testing/database.js'
import { givenApi } from './testing/given-api.js'

const now = new Date('2026-04-15T10:00:00Z')
const db = await testDatabase()
const api = await givenApi(db, { now })
const mine = new URL(db.url).pathname.slice(-8)
const names = { all: `bi_all_${mine}`, one: `bi_one_${mine}`, gone: `bi_gone_${mine}` }
const open = new Map<string, Postgres>()

async function login(name: string, departments: string[] = [], services: string[] = []) {
  const { password } = await grantLogin(db.ctx(now), { name, departments, services })
  const url = Object.assign(new URL(db.url), { username: name, password })
  const opened = openPostgres(url.href, { max: 1 })
  open.set(name, opened)
  return opened
}
let all: Postgres
let one: Postgres

beforeAll(async () => {
  await writeDimensions(db.sql, 'Europe/Berlin')
  await db.sql.begin(async tx => {
    for (const [at, step] of fc.sample(randomStep, { seed: 7, numRuns: 500 }).entries())
      await writeStep(tx, inWorld(step, at % 8))
  })
  await db.sql`
    insert into observation (source, external_id, source_updated_at, kpi, level, observed_on,
      department_id, numerator, denominator)
    select 'hr', kpi::text, '2026-03-01Z', kpi, false, '2026-02-10', 1, kpi * 1000000, 20000000
    from generate_series(1, ${observedKpis.length - 1}) kpi`
  await givenAnswers('CSAT', '2025-10', 8, 2)
  await givenAnswers('CSAT', '2025-11', 8, 6)
  for (const kind of ['CSAT', 'NPS', 'CES', 'FCR']) await givenAnswers(kind, '2026-02', 7, 9)
  await givenOverdue()
  all = await login(names.all)
  one = await login(names.one, ['D1'])
}, 120_000)
afterAll(async () => {
  for (const { end } of open.values()) await end()
  for (const { name } of await listLogins(db.ctx(now))) await revokeLogin(db.ctx(now), name)
})

/** The same in a world of its own: its records are others than those of the other worlds. */
const inWorld = (step: Step, world: number): Step =>
  JSON.parse(JSON.stringify(step), (_, value) => {
    if (typeof value !== 'string') return value
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return new Date(value)
    return /^[TSCANIW]\d+$/.test(value) ? `${value}/${world}` : value
  })

/** A ticket that nobody answered nor resolved in time, nor has by now. */
async function givenOverdue(): Promise<void> {
  const [opened, due] = ['2026-02-02T08:00:00Z', '2026-02-10T08:00:00Z'] as const
  const [ticket] = await db.sql`insert into ticket (source, external_id, source_updated_at, type,
      service_id, department_id, opened_at, state)
    values ('desk', 'LATE', ${opened}, 'incident', 1, 1, ${opened}, 'open') returning id`
  for (const kind of ['RESOLUTION', 'RESPONSE'])
    await db.sql`insert into sla_instance (source, external_id, source_updated_at, ticket_id, kind,
        started_at, due_at, "primary")
      values ('desk', ${kind}, ${opened}, ${ticket?.id}, ${kind}, ${opened}, ${due}, true)`
}

/** So many answers about the service of the first department, and of the second. */
async function givenAnswers(kind: string, month: string, first: number, second: number) {
  const at = new Date(`${month}-10T10:00:00Z`)
  for (let i = 0; i < first + second; i++) {
    const place = i < first ? 1 : 2
    const [row] = await db.sql`insert into survey_invitation
        (source, external_id, source_updated_at, kind, service_id, department_id, invited_at)
      values ('ask', ${`${kind} ${month} ${i}`}, ${at}, ${kind}, ${place}, ${place}, ${at}) returning id`
    await db.sql`insert into survey_response (source, external_id, source_updated_at, invitation_id,
        answered_at, score, scale, valid, positive, scored)
      values ('ask', ${`${kind} ${month} ${i}`}, ${at}, ${row?.id}, ${at}, ${3 + (i % 7)}, '1-5', true, ${i % 3 > 0}, true)`
  }
}

interface Figure {
  kpi: string
  variant: string
  month: string
  scope_kind: string
  department: string | null
  service: string | null
  numerator: number | null
  denominator: number | null
  n: number | null
  value: number | null
  withheld: boolean
}
const figuresOf = ({ sql }: Postgres) => sql<Figure[]>`select r.*, month::text from bi.reading r`
const keyOf = (...parts: (string | null)[]) => parts.join(' ')

const RANGE = '{ grain: MONTH, from: "2026-01-01", to: "2026-04-01" }'
const lines = 'lines { groups { code } points { value numerator denominator n } }'
interface Line {
  groups: { code: string | null }[]
  points: Pick<Figure, 'value' | 'numerator' | 'denominator' | 'n'>[]
}

/** The same figures as GraphQL gives them, by KPI, variant, kind of scope, its code and month. */
async function askedFor(kpi: string, variant: string) {
  const of = `kpi: "${kpi}", variant: "${variant}", range: ${RANGE}`
  const answer = await api.post('/graphql', {
    query: `{ total: series(${of}) { ${lines} } department: series(${of}, groupBy: DEPARTMENT) { ${lines} }
      service: series(${of}, groupBy: SERVICE) { ${lines} } }`,
  })
  const data: Record<string, { lines: Line[] }> = answer.json().data
  const found = new Map<string, Line['points'][number]>()
  for (const [kind, { lines: told }] of Object.entries(data))
    for (const { groups, points } of told)
      points.forEach((point, at) => {
        const code = groups[0]?.code ?? null
        found.set(keyOf(kind.toUpperCase(), code, `2026-0${at + 1}-01`), point)
      })
  return found
}

const variants = catalogue.flatMap(kpi => kpi.variants.map(variant => ({ kpi, variant })))
const compared = variants.filter(({ variant }) => summedParts(variant.formula))

describe('a figure of the views', () => {
  test('is that of GraphQL, for every KPI, month, department and service', async () => {
    const figures = Map.groupBy(await figuresOf(all), f => `${f.kpi} ${f.variant}`)
    const met = new Set<string>()
    for (const { kpi, variant } of compared) {
      const asked = await askedFor(kpi.code, variant.code)
      for (const figure of figures.get(`${kpi.code} ${variant.code}`) ?? []) {
        if (figure.withheld || !/^2026-0[123]/.test(figure.month)) continue
        const code = figure.department ?? figure.service
        // Of no service, or no department: GraphQL has no line for that.
        if (code === null && figure.scope_kind !== 'TOTAL') continue
        const key = keyOf(figure.scope_kind, code, figure.month)
        const point = asked.get(key)
        const where = `${kpi.code} ${variant.code} ${key}`
        expect(point, where).toBeDefined()
        if (figure.value === null) expect(point?.value, where).toBeNull()
        else expect(point?.value, where).toBeCloseTo(figure.value, 6)
        expect(point?.n, where).toBeCloseTo(figure.n ?? 0, 6)
        if (point?.denominator != null)
          expect([figure.numerator, figure.denominator], where).toEqual([
            point.numerator,
            point.denominator,
          ])
        met.add(`${kpi.code} ${variant.code}`)
      }
    }
    const lost = compared.map(({ kpi, variant }) => `${kpi.code} ${variant.code}`)
    expect(lost.filter(each => !met.has(each))).toEqual([])
  }, 120_000)

  test('is there wherever GraphQL has one', async () => {
    const figures = await figuresOf(all)
    const told = new Set(figures.map(f => keyOf(f.kpi, f.variant, f.scope_kind, f.month)))
    const lost: string[] = []
    for (const { kpi, variant } of compared)
      for (const [key, { n }] of await askedFor(kpi.code, variant.code)) {
        const [kind = '', , month = ''] = key.split(' ')
        const isTold = told.has(keyOf(kpi.code, variant.code, kind, month))
        if ((n ?? 0) > 0 && !isTold) lost.push(`${kpi.code} ${variant.code} ${key}`)
      }
    expect(lost).toEqual([])
  }, 120_000)

  test('is the sum of its parts by department, service and priority', async () => {
    const parts = await all.sql`
      select kpi, variant, month::text, sum(numerator) as numerator, sum(denominator) as denominator
      from bi.reading_by_month group by 1, 2, 3`
    const totals = (await figuresOf(all)).filter(f => f.scope_kind === 'TOTAL')
    for (const { kpi, variant, month, ...sums } of parts) {
      const figure = totals.find(f => f.kpi === kpi && f.variant === variant && f.month === month)
      expect(figure, `${kpi} ${variant} ${month}`).toMatchObject(sums)
    }
    expect(parts.length).toBeGreaterThan(100)
  })

  test('of what few people answered is withheld, with those beside it', async () => {
    const ofAnswers = variants
      .filter(({ variant }) => isOfAnswers(variant.formula))
      .map(({ kpi, variant }) => `${kpi.code} ${variant.code}`)
    const figures = (await figuresOf(all)).filter(f => ofAnswers.includes(`${f.kpi} ${f.variant}`))
    const told = (month: string) =>
      figures
        .filter(f => f.kpi === 'CSAT_T2B' && f.month === month && f.n !== 0)
        .map(f => [f.scope_kind, f.department ?? f.service, f.n])
        .toSorted()
    const hidden = [
      ['DEPARTMENT', 'D1', null],
      ['DEPARTMENT', 'D2', null],
      ['SERVICE', 'S1', null],
      ['SERVICE', 'S2', null],
    ]
    expect(told('2025-10-01')).toEqual([...hidden, ['TOTAL', null, 10]])
    expect(told('2025-11-01')).toEqual([
      ['DEPARTMENT', 'D1', 8],
      ['DEPARTMENT', 'D2', 6],
      ['SERVICE', 'S1', 8],
      ['SERVICE', 'S2', 6],
      ['TOTAL', null, 14],
    ])
    const shown = figures.filter(f => !f.withheld && (f.n ?? 0) > 0)
    expect(shown.filter(f => (f.n ?? 0) < 5)).toEqual([])
    const parts = await all.sql<{ kpi: string; variant: string }[]>`
      select distinct kpi, variant from bi.reading_by_month`
    expect(parts.filter(p => ofAnswers.includes(`${p.kpi} ${p.variant}`))).toEqual([])
  })
})

describe('a login', () => {
  test('of a department sees only that, in every view', async () => {
    const [seen] = await one.sql`select
      (select count(*)::int from bi.ticket) as tickets,
      (select count(*)::int from bi.sla) as promises,
      (select array_agg(distinct department) from bi.ticket) as departments,
      (select array_agg(department) from bi.department) as named`
    const [there] = await db.sql`select count(*)::int as tickets,
      (select count(*)::int from sla_instance i join ticket t on t.id = i.ticket_id
        where t.department_id = 1) as promises from ticket where department_id = 1`
    expect(seen).toEqual({ ...there, departments: ['D1'], named: ['D1'] })
    const whole = (await figuresOf(all)).filter(f => f.scope_kind === 'DEPARTMENT')
    const totals = (await figuresOf(one)).filter(f => f.scope_kind === 'TOTAL' && !f.withheld)
    expect(totals.length).toBeGreaterThan(50)
    for (const { scope_kind: _, department: __, ...figure } of totals) {
      const same = whole.find(
        f =>
          f.department === 'D1' &&
          f.kpi === figure.kpi &&
          f.variant === figure.variant &&
          f.month === figure.month,
      )
      if (same?.withheld === false) expect(same).toMatchObject(figure)
    }
  })

  test.each([
    ['a table', 'select 1 from public.ticket'],
    ['who sees what', 'select 1 from public.bi_login'],
    ['people', 'select 1 from public.person'],
    ['what the views are made of', 'select 1 from bi._parts'],
    ['another reach by a setting of its own', `set role "${new URL(db.url).username}"`],
    ['a change', 'update public.bi_login set sees_everything = true'],
    ['a view of its own in the place of ours', 'create or replace view bi.kpi as select 1'],
  ])('reaches nothing else: %s', async (_, statement) => {
    await expect(one.sql.unsafe(statement)).rejects.toMatchObject({
      code: expect.stringMatching(/42501|25006/),
    })
  })

  test('sees nothing once it is off the list, and is gone once it is revoked', async () => {
    const gone = await login(names.gone)
    await db.sql`delete from bi_login where name = ${names.gone}`
    expect(await gone.sql`select from bi.ticket`).toEqual([])
    expect(await figuresOf(gone)).toEqual([])
    await db.sql`insert into bi_login values (${names.gone}, true, '{}', '{}', now())`
    await revokeLogin(db.ctx(now), names.gone)
    expect(await db.sql`select from pg_roles where rolname = ${names.gone}`).toEqual([])
  })

  test.each([
    ['a name that cannot be', { name: 'A"; --', departments: [], services: [] }, 'INVALID'],
    [
      'a role of somebody else',
      { name: new URL(db.url).username, departments: [], services: [] },
      'CONFLICT',
    ],
    [
      'a department that there is not',
      { name: 'bi_no', departments: ['X'], services: [] },
      'INVALID',
    ],
  ])('is refused for %s', async (_, input, code) => {
    await expect(grantLogin(db.ctx(now), input)).rejects.toMatchObject({ code })
  })
})
