import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { readSeries, type SeriesQuestion } from './read-series.js'
import { givenOrganisation, givenPromises } from './testing/given.js'

const db = await testDatabase()
const quarter = { grain: 'MONTH', from: '2026-01-01', to: '2026-04-01' } as const
const ask = (question: Partial<SeriesQuestion>) =>
  readSeries(db.ctx(), { kpi: 'SLA_RESOLUTION', range: quarter, ...question })

beforeAll(async () => {
  await givenOrganisation(db.sql)
  await givenPromises(db.sql, '2025-03', { met: 1, missed: 3, service: 'EMAIL' })
  await givenPromises(db.sql, '2026-01', { met: 4, missed: 0, service: 'EMAIL' })
  await givenPromises(db.sql, '2026-03', { met: 3, missed: 1, service: 'EMAIL', priority: 1 })
  await givenPromises(db.sql, '2026-03', { met: 0, missed: 2, service: 'VPN', priority: 2 })
})

describe('a series', () => {
  test('has a point for every period, null where there is nothing', async () => {
    const { periods, lines, range } = await ask({})
    expect(periods.map(period => period.start)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01'])
    expect(lines[0]?.points.map(point => point.value)).toEqual([1, null, 0.5])
    expect(range).toMatchObject({ start: '2026-01-01', end: '2026-04-01' })
    expect(range.label).toBe('January 2026 – March 2026')
  })

  test('is widened to whole periods and stops at the running one', async () => {
    const range = { grain: 'QUARTER', from: '2026-02-15', to: '2027-01-01' } as const
    const { periods } = await ask({ range })
    expect(periods.map(period => period.label)).toEqual(['Q1 2026', 'Q2 2026'])
    expect(periods[1]).toMatchObject({ isRunning: true, cutAt: '2026-04-16' })
  })

  test('has one line for each combination of groups that has data', async () => {
    const { lines } = await ask({ groupBy: ['SERVICE', 'PRIORITY'] })
    const named = lines.map(line => line.groups.map(group => group.code).join('/'))
    expect(named).toEqual(['EMAIL/CRITICAL', 'EMAIL/MODERATE', 'VPN/HIGH'])
    expect(lines[2]?.points.map(point => point.denominator)).toEqual([0, 0, 2])
  })

  test('puts beside each point the one it is compared with', async () => {
    const previous = await ask({ compare: 'PREVIOUS' })
    expect(previous.lines[0]?.compared?.map(point => point.value)).toEqual([null, 1, null])
    const lastYear = await ask({ compare: 'LAST_YEAR' })
    expect(lastYear.lines[0]?.compared?.map(point => point.value)).toEqual([null, null, 0.25])
    expect((await ask({})).lines[0]?.compared).toBeNull()
  })
})

describe('a series that cannot be', () => {
  test.each<[string, Partial<SeriesQuestion>, string]>([
    ['ends before it begins', { range: { ...quarter, to: '2025-12-01' } }, 'range.to'],
    ['is empty', { range: { ...quarter, to: quarter.from } }, 'range.to'],
    ['lies ahead', { range: { ...quarter, from: '2027-01-01', to: '2028-01-01' } }, 'range.from'],
    ['is 200 years long', { range: { ...quarter, from: '1900-01-01', to: '2100-01-01' } }, 'range'],
    ['names a dimension twice', { groupBy: ['TEAM', 'TEAM'] }, 'groupBy'],
    [
      'cuts a recorded level by what its records do not tell',
      { kpi: 'COMPETENCE_COVERAGE', groupBy: ['PRIORITY'] },
      'groupBy',
    ],
    ['cuts changes by channel', { kpi: 'CHANGE_SUCCESS', groupBy: ['CHANNEL'] }, 'groupBy'],
    ['has no such variant', { variant: 'DECIDE' }, 'variant'],
  ])('is refused, with the argument and what is allowed: it %s', async (_, asked, argument) => {
    const failure = await ask(asked).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'INVALID', fields: [{ argument }] })
    expect((failure as { fields: { allowed: string[] }[] }).fields[0]?.allowed).not.toEqual([])
  })

  test('is refused when periods times groups are too many, before anything is read', async () => {
    const range = { grain: 'DAY', from: '2025-01-01', to: '2026-01-01' } as const
    const groupBy = ['SERVICE', 'PRIORITY', 'CHANNEL', 'TEAM'] as const
    await expect(ask({ range, groupBy })).rejects.toMatchObject({
      fields: [{ argument: 'range', allowed: ['at most 30000 values in one request'] }],
    })
  })
})
