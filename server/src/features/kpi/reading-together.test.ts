import { beforeAll, expect, test } from 'vitest'
import { catalogue } from '../../domain/kpi/catalogue.js'
import type { Ctx } from '../../platform/context.js'
import { sharingSnapshot } from '../../platform/snapshot.js'
import { testDatabase } from '../../testing/database.js'
import { readScorecard } from './read-scorecard.js'
import { readSeries } from './read-series.js'
import { givenOrganisation, givenPromises, givenTicket } from './testing/given.js'

const db = await testDatabase()

beforeAll(async () => {
  await givenOrganisation(db.sql)
  await givenPromises(db.sql, '2026-02', { met: 7, missed: 2, service: 'EMAIL' })
  await givenPromises(db.sql, '2026-03', { met: 3, missed: 5, service: 'VPN' })
  await givenTicket(db.sql, {
    service: 'PAYROLL',
    opened: '2026-02-10T08:00:00Z',
    resolved: '2026-03-02T09:00:00Z',
  })
  await givenTicket(db.sql, { service: 'PAYROLL', opened: '2026-03-31T08:00:00Z' })
})

/** Every KPI for whole and groups, and the board: more questions than are gathered into one. */
const questions: ((ctx: Ctx) => Promise<unknown>)[] = [
  ...catalogue
    .filter(kpi => kpi.grains.includes('MONTH'))
    .flatMap(({ code }) =>
      ([[], ['SERVICE']] as const).map(groupBy => (ctx: Ctx) => {
        const range = { grain: 'MONTH', from: '2026-01-01', to: '2026-05-01' } as const
        return readSeries(ctx, { kpi: code, range, groupBy })
      }),
    ),
  ctx => readScorecard(ctx, { groupBy: 'SERVICE' }),
]

test('what is asked in one request is answered as if each were asked alone', async () => {
  const ctx = db.ctx()
  const together = await sharingSnapshot(ctx, shared =>
    Promise.all(questions.map(ask => ask(shared))),
  )
  const alone: unknown[] = []
  for (const ask of questions) alone.push(await ask(ctx))
  expect(together).toEqual(alone)
})

/** How often sums are read while the work is done, or what has the words. */
async function statementsOf(
  work: () => Promise<unknown>,
  words = 'string_agg(coalesce(packed',
): Promise<number> {
  const { options } = db.sql as unknown as { options: { debug?: unknown } }
  let count = 0
  options.debug = (_connection: number, text: string) => {
    if (text.includes(words)) count++
  }
  await work().finally(() => {
    delete options.debug
  })
  return count
}

test('series of one request over the same periods and groups are read together', async () => {
  const ofMonths = questions.slice(0, 12)
  const ask = (ctx: Ctx) => Promise.all(ofMonths.map(each => each(ctx)))
  const together = await statementsOf(() => sharingSnapshot(db.ctx(), ask))
  const alone = await statementsOf(() => ask(db.ctx()))
  // One for the whole and one for the services, whatever the number of KPIs.
  expect([together, alone]).toEqual([2, ofMonths.length])
})

test('so are they where nothing is remembered yet, and what was agreed is read once', async () => {
  const ofMonths = questions.slice(0, 12)
  const together = () =>
    sharingSnapshot(db.ctx(), ctx => Promise.all(ofMonths.map(each => each(ctx))))
  await givenTicket(db.sql, { service: 'PAYROLL', opened: '2026-01-10T08:00:00Z' })
  expect(await statementsOf(together)).toBe(2)
  await givenTicket(db.sql, { service: 'PAYROLL', opened: '2026-01-11T08:00:00Z' })
  expect(await statementsOf(together, 'from target_version')).toBe(1)
})

test('groups without anything of a KPI stay out of its series, whatever else was asked', async () => {
  const range = { grain: 'MONTH', from: '2026-02-01', to: '2026-04-01' } as const
  const [sla] = await sharingSnapshot(db.ctx(), shared =>
    Promise.all(
      ['SLA_RESOLUTION', 'VOLUME_OPENED'].map(kpi =>
        readSeries(shared, { kpi, range, groupBy: ['SERVICE'] }),
      ),
    ),
  )
  expect(sla?.lines.map(line => line.groups[0]?.code)).not.toContain('PAYROLL')
  expect(sla?.lines.length).toBe(2)
})
