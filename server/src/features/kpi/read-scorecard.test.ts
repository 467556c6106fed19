import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { readScorecard } from './read-scorecard.js'
import { givenOrganisation, givenPromises, givenTicket } from './testing/given.js'

const db = await testDatabase()
const march = { grain: 'MONTH', containing: '2026-03-05' } as const
const only = { kpis: ['SLA_RESOLUTION'] }

beforeAll(async () => {
  await givenOrganisation(db.sql)
  await givenPromises(db.sql, '2026-02', { met: 20, missed: 20, service: 'EMAIL' })
  await givenPromises(db.sql, '2026-03', { met: 38, missed: 2, service: 'EMAIL', priority: 2 })
  await givenPromises(db.sql, '2026-03', { met: 5, missed: 5, service: 'PAYROLL', team: 'DESK' })
  await givenTicket(db.sql, { service: 'VPN', opened: '2026-04-02T08:00:00Z' })
})

describe('a scorecard', () => {
  test('reads the last complete month if no period is named', async () => {
    const card = await readScorecard(db.ctx(), only)
    expect(card.period).toMatchObject({ grain: 'MONTH', start: '2026-03-01', end: '2026-04-01' })
    expect(card.period.startsAt.toISOString()).toBe('2026-02-28T23:00:00.000Z')
    expect(card.readings[0]).toMatchObject({
      value: 43 / 50,
      numerator: 43,
      denominator: 50,
      n: 50,
    })
  })

  test('shows the KPIs of the board, each once, in reading order', async () => {
    const card = await readScorecard(db.ctx(), {})
    const codes = card.readings.map(reading => reading.kpi.code)
    expect(codes[0]).toBe('SLA_RESOLUTION')
    expect(codes.length).toBeGreaterThan(5)
    expect(new Set(codes).size).toBe(codes.length)
    expect(card.readings.every(reading => reading.kpi.onBoard)).toBe(true)
  })

  test('compares with the month before and calls a change beyond noise better', async () => {
    const [reading] = (await readScorecard(db.ctx(), { ...only, compare: 'PREVIOUS' })).readings
    expect(reading?.previous).toMatchObject({ value: 0.5, n: 40 })
    expect(reading?.previous?.period.start).toBe('2026-02-01')
    expect(reading?.change?.difference).toBeCloseTo(0.36)
    expect(reading?.change?.verdict).toBe('BETTER')
  })

  test('adds up its rows to the whole: never an average of averages', async () => {
    const card = await readScorecard(db.ctx(), { ...only, period: march, groupBy: 'SERVICE' })
    expect(card.rows.map(row => row.group.name)).toEqual(['E-mail', 'Payroll'])
    const sum = (part: 'numerator' | 'denominator') =>
      card.rows.reduce((total, row) => total + Number(row.readings[0]?.[part]), 0)
    expect([sum('numerator'), sum('denominator')]).toEqual([43, 50])
    expect(card.rows[1]?.readings[0]?.scope.label).toBe('Payroll')
  })

  test('puts records that name no team into a group of their own, which can be asked for', async () => {
    const card = await readScorecard(db.ctx(), { ...only, period: march, groupBy: 'TEAM' })
    expect(card.rows.map(row => row.group.code)).toEqual(['DESK', 'UNKNOWN'])
    const none = await readScorecard(db.ctx(), {
      ...only,
      period: march,
      scope: { team: 'UNKNOWN' },
    })
    expect(none.readings[0]?.denominator).toBe(card.rows[1]?.readings[0]?.denominator)
  })

  test('narrows to the scope, all conditions at once', async () => {
    const scope = { department: 'IT', priority: 'HIGH' } as const
    const card = await readScorecard(db.ctx(), { ...only, period: march, scope })
    expect(card.scope.label).toBe('IT · High priority')
    expect(card.readings[0]).toMatchObject({ numerator: 38, denominator: 40 })
  })

  test('has a null value where nothing happened, not zero and not 100 %', async () => {
    const card = await readScorecard(db.ctx(), {
      ...only,
      period: march,
      scope: { service: 'VPN' },
    })
    expect(card.readings[0]).toMatchObject({ value: null, n: 0, status: 'NO_DATA', change: null })
  })

  test('makes no judgement on a small sample', async () => {
    const scope = { service: 'PAYROLL' }
    const [reading] = (await readScorecard(db.ctx(), { ...only, period: march, scope })).readings
    expect(reading).toMatchObject({ value: 0.5, status: 'LOW_SAMPLE', isLowSample: true })
  })

  test('has thirteen periods of trend, the last of them the period itself', async () => {
    const [reading] = (await readScorecard(db.ctx(), { ...only, period: march })).readings
    expect(reading?.trend).toHaveLength(13)
    expect(reading?.trend.map(point => point.value).slice(-3)).toEqual([null, 0.5, 43 / 50])
    expect(reading?.trend[0]?.period.start).toBe('2025-03-01')
  })

  test('says what is off, improved and uncertain, with the KPIs each speaks of', async () => {
    const kpis = ['SLA_RESOLUTION', 'SLA_OPEN_BREACHED']
    const { sentences } = await readScorecard(db.ctx(), { kpis })
    expect(sentences.map(sentence => sentence.kind)).toEqual(['OFF', 'IMPROVED', 'UNCERTAIN'])
    expect(sentences[2]?.text).toContain('SLA compliance, resolution (too few months')
    expect(sentences[2]?.permalink).toContain('/kpi/SLA_RESOLUTION?')
  })
})

describe('a running period', () => {
  const now = new Date('2026-03-10T14:00:00Z')
  const running = { ...only, period: { grain: 'MONTH', containing: '2026-03-10' } } as const

  test('is compared with as many days of the one before', async () => {
    const card = await readScorecard(db.ctx(now), { ...running, compare: 'PREVIOUS' })
    expect(card.period).toMatchObject({ isRunning: true, cutAt: '2026-03-11' })
    expect(card.comparedWith).toMatchObject({ start: '2026-02-01', cutAt: '2026-02-11' })
    expect(card.readings[0]).toMatchObject({ denominator: 50, status: 'RUNNING' })
    expect(card.readings[0]?.previous?.denominator).toBe(40)
    const dayBefore = new Date('2026-03-09T14:00:00Z')
    const earlier = await readScorecard(db.ctx(dayBefore), { ...running, compare: 'PREVIOUS' })
    expect(earlier.readings[0]).toMatchObject({ value: null })
    expect(earlier.readings[0]?.previous?.denominator).toBe(0)
  })

  test('that has not begun is refused', async () => {
    const asked = { ...only, period: { grain: 'MONTH', containing: '2026-04-01' } } as const
    await expect(readScorecard(db.ctx(now), asked)).rejects.toMatchObject({
      fields: [{ argument: 'period.containing', allowed: ['a date before 2026-04-01'] }],
    })
  })
})

describe('as of an instant', () => {
  test('the scorecard is what it was, also after late data', async () => {
    const before = await readScorecard(db.ctx(), { ...only, period: march })
    await givenPromises(db.sql, '2026-03', { met: 0, missed: 7, service: 'VPN' })
    const after = await readScorecard(db.ctx(), { ...only, period: march })
    const then = await readScorecard(db.ctx(), { ...only, period: march, asOf: before.asOf })
    expect(after.readings[0]?.denominator).toBe(57)
    expect(then.readings[0]?.denominator).toBe(50)
    expect(then.ledgerPosition).toBe(before.ledgerPosition)
    expect(then.permalink).toBe(before.permalink)
  })

  test('of the future nothing is known', async () => {
    const asOf = new Date('2199-01-01T00:00:00Z')
    await expect(readScorecard(db.ctx(), { ...only, asOf })).rejects.toMatchObject({
      fields: [{ argument: 'asOf' }],
    })
  })
})

describe('a name that nobody has', () => {
  test.each([
    [{ kpis: ['SLA_RESOLUTON'] }, 'kpis', /Did you mean SLA_RESOLUTION/],
    [{ scope: { department: 'it' } }, 'scope.department', /Did you mean IT/],
    [{ scope: { service: 'MAIL' } }, 'scope.service', /service/],
    [{ scope: { team: "x' or 1=1" } }, 'scope.team', /team/],
    [{ scope: { department: 'HR', service: 'VPN' } }, 'scope.service', /not a service of People/],
  ])('is refused with what there is: %j', async (asked, argument, message) => {
    const failure = await readScorecard(db.ctx(), asked).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'INVALID', fields: [{ argument }] })
    expect((failure as Error).message).toMatch(message)
    expect(
      (failure as { fields: { allowed: string[] }[] }).fields[0]?.allowed.length,
    ).toBeGreaterThan(0)
  })
})
