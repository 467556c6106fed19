import { beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '../../../domain/kpi/catalogue.js'
import { inSnapshot } from '../../../platform/snapshot.js'
import { testDatabase } from '../../../testing/database.js'
import { readReading } from '../read-reading.js'
import { givenOrganisation, givenPromises, givenTicket } from '../testing/given.js'
import { explainReading } from './explain-reading.js'

const db = await testDatabase()
const month = { grain: 'MONTH', containing: '2026-03-01' } as const
const explained = (kpi: string, variant: string | null = null, asOf: Date | null = null) =>
  inSnapshot(db.ctx(), async ctx => {
    const reading = await readReading(ctx, { kpi, variant, period: month, asOf }, {})
    return { reading, explanation: await explainReading(ctx, reading) }
  })

let between: Date

beforeAll(async () => {
  await givenOrganisation(db.sql)
  await db.sql.begin(async sql => {
    await givenPromises(sql, '2026-03', { met: 30, missed: 15, service: 'EMAIL' })
    await sql`insert into import_run (label, actor, applied_at, changed_facts, report)
      values ('march.csv', 'user:1', '2026-04-01Z', true, '{}')`
  })
  const [row] = await db.sql<{ at: Date }[]>`select max(recorded_at) as at from booking`
  between = row?.at as Date
  await db.sql.begin(async sql => {
    const opened = '2026-03-19T08:00:00Z'
    await givenTicket(sql, {
      service: 'VPN',
      opened,
      sla: { due: '2026-03-20T12:00:00Z', met: false },
    })
    await givenTicket(sql, { service: 'VPN', opened, resolved: opened, cancelled: true })
    await givenTicket(sql, { service: 'VPN', opened, resolved: opened })
  })
})

describe('the explanation of a reading', () => {
  test('puts the amounts into the formula, so that it can be checked by hand', async () => {
    const { explanation } = await explained('SLA_RESOLUTION')
    expect(explanation.inNumbers).toBe(
      'resolutionMet 30 ÷ (resolutionDecided 46 + resolutionDueOpen 0) = 30 ÷ 46 = 65.2%',
    )
    expect(explanation.inWords).toMatch(/met ÷ all decided/)
    expect(explanation.parts).toMatchObject([
      { measure: 'resolutionMet', side: 'NUMERATOR', readAs: 'SUM', amount: 30 },
      { measure: 'resolutionDecided', side: 'DENOMINATOR', readAs: 'SUM', amount: 46 },
      { measure: 'resolutionDueOpen', side: 'DENOMINATOR', readAs: 'SUM', amount: 0 },
    ])
  })

  test('counts what was left out by reason, tells zero from not counted', async () => {
    const { explanation } = await explained('SLA_RESOLUTION')
    const counts = Object.fromEntries(
      explanation.exclusions.map(({ reason, inWords, count }) => [reason ?? inWords, count]),
    )
    expect(counts).toMatchObject({ CANCELLED: 1, DUPLICATE: 0, NO_CLOCK: 1 })
    expect(counts['Cancelled SLA instances: the instance that replaces them counts']).toBeNull()
  })

  test('shows the statement that gave it: run as it stands, it gives the same parts', async () => {
    for (const asOf of [null, between]) {
      const { explanation } = await explained('SLA_RESOLUTION', null, asOf)
      const [statement] = explanation.statements
      expect(explanation.statements).toHaveLength(1)
      const asked = await db.sql
        .unsafe(statement?.text ?? '', statement?.parameters as never[])
        .values()
      const alone = await db.sql.unsafe(statement?.runnable ?? '').values()
      expect(alone).toEqual(asked)
      expect(statement?.runnable).not.toMatch(/\$\d/)
      const decided = explanation.parts.find(part => part.measure === 'resolutionDecided')
      const columns = (alone[0] as string[])
        .slice(1)
        .map(text => text.slice(1, -1).split(',').map(Number))
      // role, period, moment, bucket, then the columns of the ledger that were asked for, by number.
      const [, , moments = []] = columns
      const places = moments.flatMap((moment, place) => (moment === decided?.moment ? [place] : []))
      const sums = columns
        .slice(4)
        .map(values => places.reduce((sum, at) => sum + (values[at] ?? 0), 0))
      expect(sums).toContain(decided?.amount)
      expect(decided?.amount).toBe(asOf ? 45 : 46)
    }
  })

  test('names the import that brought the records, and what came without one', async () => {
    const { explanation } = await explained('SLA_RESOLUTION')
    expect(explanation.origin).toMatchObject({ bookings: 2, otherBookings: 1 })
    expect(explanation.origin?.imports).toMatchObject([{ label: 'march.csv', recordedAt: between }])
    const past = await explained('SLA_RESOLUTION', null, between)
    expect(past.explanation.origin).toMatchObject({ bookings: 1, otherBookings: 0 })
  })

  test('says what it cost, how fresh the facts are, and when it was worked out', async () => {
    const { explanation } = await explained('SLA_RESOLUTION')
    expect(explanation.cost).toMatchObject({ statements: 1, rows: 1 })
    expect(explanation.cost.milliseconds).toBeGreaterThan(0)
    expect(explanation.freshness).toMatchObject({ tickets: 47 })
    expect(explanation.workedOutAt).toEqual(db.ctx().now)
  })

  test('of what costs nothing to leave out nothing is read', async () => {
    const explanation = await inSnapshot(db.ctx(), async ctx => {
      const reading = await readReading(ctx, { kpi: 'SLA_RESOLUTION' }, {})
      return explainReading(ctx, reading, { freshness: null, origin: false })
    })
    expect([explanation.freshness, explanation.origin]).toEqual([null, null])
  })

  test('is there for every KPI and variant, and its SQL can be run', async () => {
    for (const kpi of catalogue)
      for (const { code } of kpi.variants) {
        const { reading, explanation } = await explained(kpi.code, code)
        const where = `${kpi.code} ${code}`
        expect(explanation.inNumbers, where).toMatch(/ = \S/)
        expect(explanation.parts.length, where).toBeGreaterThan(0)
        expect(
          explanation.parts.every(part => part.countedFrom.length > 0),
          where,
        ).toBe(true)
        for (const { runnable } of explanation.statements) await db.sql.unsafe(runnable)
        if (reading.numerator === null || reading.kpi.unit === 'NPS') continue
        const upper = explanation.parts.filter(part => part.side === 'NUMERATOR')
        expect(
          upper.reduce((sum, part) => sum + part.amount, 0),
          where,
        ).toBe(reading.numerator)
      }
  }, 120_000)

  test('can be asked for wherever there is a reading, some hundred times at most', async () => {
    const ctx = { ...db.ctx(), actor: { kind: 'anonymous', id: 'x' } as const }
    await inSnapshot(ctx, async seen => {
      const reading = await readReading(seen, { kpi: 'BACKLOG' }, {})
      const many = async () => {
        for (let i = 0; i < 301; i++)
          await explainReading(ctx, reading, { freshness: null, origin: false })
      }
      await expect(many()).rejects.toMatchObject({ fields: [{ argument: 'explain' }] })
    })
  }, 60_000)
})
