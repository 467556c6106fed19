import { beforeAll, describe, expect, test } from 'vitest'
import { addMonths } from '../../domain/calendar/local-date.js'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import { addPerson, asPerson } from '../auth/index.js'
import { acceptBaseline, withdrawBaseline } from '../signal/index.js'
import { readReading } from './read-reading.js'
import { readScorecard } from './read-scorecard.js'
import { readSeries, type SeriesQuestion } from './read-series.js'
import { givenOrganisation, givenTicket } from './testing/given.js'

const db = await testDatabase()
const first = '2024-01-01'

/** Tickets opened in each month from January 2024 to March 2026: 4 and 6 in turn, 30 in the last. */
beforeAll(async () => {
  await givenOrganisation(db.sql)
  for (let month = 0; month < 27; month++) {
    const day = addMonths(first, month).slice(0, 7)
    const count = month === 26 ? 30 : month % 2 === 0 ? 4 : 6
    for (let ticket = 0; ticket < count; ticket++)
      await givenTicket(db.sql, {
        service: month === 3 && ticket === 0 ? 'VPN' : 'EMAIL',
        opened: `${day}-10T08:00:00Z`,
        resolved: `${day}-10T11:00:00Z`,
      })
  }
})

const wanted = { behaviour: { trend: true, forecast: true } }
const ask = async (question: Partial<SeriesQuestion> = {}) => {
  const range = { grain: 'MONTH', from: '2026-01-01', to: '2026-04-01' } as const
  return readSeries(db.ctx(), { kpi: 'VOLUME_OPENED', range, ...question }, wanted)
}

describe('the behaviour of a series', () => {
  test('says which point signalled, by which rule, and what that means', async () => {
    const { lines, periods } = await ask()
    const behaviour = lines[0]?.behaviour
    expect(behaviour?.chart).toBe('XMR')
    expect(behaviour?.points).toHaveLength(periods.length)
    expect(behaviour?.points[2]).toMatchObject({ variation: 'CHANGED', rules: ['BEYOND'] })
    expect(behaviour?.signals).toMatchObject([
      { rule: 'BEYOND', side: 'HIGH', from: '2026-03-01', period: { label: 'March 2026' } },
    ])
    expect(behaviour?.sentence).toMatch(/^30 is above the usual range of 0 to 10; chance/)
  })

  test('does not depend on the range that is looked at', async () => {
    const long = { grain: 'MONTH', from: '2023-01-01', to: '2026-04-01' } as const
    const [short, whole] = [await ask(), await ask({ range: long })]
    const points = whole.lines[0]?.behaviour?.points ?? []
    expect(points.slice(-3)).toEqual(short.lines[0]?.behaviour?.points)
    expect(points[0]).toEqual({ usualRange: null, isEvaluated: false, variation: null, rules: [] })
    expect(short.lines[0]?.behaviour?.segments).toMatchObject([
      { start: first, end: '2026-04-01', state: 'ACTIVE', baselinePoints: 24, isFrozen: true },
    ])
  })

  test('looks at the running period without judging it', async () => {
    const range = { grain: 'MONTH', from: '2026-01-01', to: '2026-05-01' } as const
    const behaviour = (await ask({ range })).lines[0]?.behaviour
    expect(behaviour?.points[3]).toMatchObject({ isEvaluated: false, variation: null })
    expect(behaviour?.points[3]?.usualRange).toEqual(behaviour?.points[2]?.usualRange)
  })

  test('as of a moment before anything was known has no usual range', async () => {
    const { lines } = await ask({ asOf: new Date('2026-04-10T00:00:00Z') })
    expect(lines[0]?.behaviour?.signals).toEqual([])
    expect(lines[0]?.behaviour?.sentence).toMatch(/^No usual range yet/)
  })

  test('has its trend and its forecast', async () => {
    const { trend, forecast } = (await ask()).lines[0]?.behaviour ?? {}
    expect(trend).toMatchObject({ periods: 18, variation: 'COMMON_CAUSE', to: '2026-04-01' })
    expect(forecast?.sentence).toMatch(/^(No reliable forecast|If nothing changes)/)
  })

  test('is worked out for each group, and a group that only the history has is no line', async () => {
    const { lines } = await ask({ groupBy: ['SERVICE'] })
    expect(lines.map(({ groups }) => groups[0]?.code)).toEqual(['EMAIL'])
    expect(lines[0]?.behaviour?.points[2]?.variation).toBe('CHANGED')
  })

  test('is not worked out where nobody asks', async () => {
    const range = { grain: 'MONTH', from: '2026-01-01', to: '2026-04-01' } as const
    const { lines } = await readSeries(db.ctx(), { kpi: 'VOLUME_OPENED', range })
    expect(lines[0]?.behaviour).toBeNull()
  })
})

describe('a reading', () => {
  const period = { grain: 'MONTH', containing: '2026-03-05' } as const

  test('carries what its control chart says', async () => {
    const { variation, usualRange, signal } = await readReading(db.ctx(), {
      kpi: 'VOLUME_OPENED',
      period,
    })
    expect(variation).toBe('CHANGED')
    expect(usualRange?.low).toBe(0)
    expect(signal).toMatch(/^30 is above/)
  })

  test('of an earlier period says what it said with the history up to then', async () => {
    const { variation, signal } = await readReading(db.ctx(), {
      kpi: 'VOLUME_OPENED',
      period: { grain: 'MONTH', containing: '2026-02-05' },
    })
    expect(variation).toBe('COMMON_CAUSE')
    expect(signal).toContain('do not explain single movements')
  })

  test('says the same on the board, where the sentences follow from it', async () => {
    const { readings, sentences } = await readScorecard(db.ctx(), {
      kpis: ['VOLUME_OPENED', 'BACKLOG'],
      period,
    })
    expect(readings.map(({ variation }) => variation)).toEqual(['CHANGED', null])
    expect(sentences.find(({ kind }) => kind === 'UNCERTAIN')?.text).toContain('Tickets opened')
  })

  test('of a day has no usual range, and says by which grain it would', async () => {
    const { usualRange, signal } = await readReading(db.ctx(), {
      kpi: 'VOLUME_OPENED',
      period: { grain: 'DAY', containing: '2026-03-10' },
    })
    expect(usualRange).toBeNull()
    expect(signal).toContain('Read it by the week')
  })
})

describe('a new usual range that was accepted', () => {
  const range = { grain: 'MONTH', from: '2025-01-01', to: '2026-04-01' } as const
  const asked = { kpi: 'VOLUME_OPENED', range } as const

  let chair: Ctx

  beforeAll(async () => {
    const input = { name: 'The Chair', email: 'chair@example.org', roles: ['CHAIR'] }
    const { person } = await addPerson(db.ctx(), input)
    chair = await asPerson(db.ctx(), person.id)
  })

  test('splits the series, says so, and is taken back again', async () => {
    const decided = { kpi: 'VOLUME_OPENED', grain: 'MONTH', reason: 'A new form.' } as const
    const { id } = await acceptBaseline(chair, { ...decided, start: '2025-06-15' })
    const { lines, annotations } = await readSeries(db.ctx(), asked, {
      ...wanted,
      annotations: true,
    })
    expect(lines[0]?.behaviour?.segments.map(({ start }) => start)).toEqual([first, '2025-06-01'])
    expect(annotations).toMatchObject([{ kind: 'REBASELINE', text: 'A new form.' }])
    await withdrawBaseline(chair, { id, reason: 'The form was taken back.' })
    const after = await readSeries(db.ctx(), asked, wanted)
    expect(after.lines[0]?.behaviour?.segments).toHaveLength(1)
  })

  test('has no say in figures that are cut by priority', async () => {
    const decided = { kpi: 'VOLUME_OPENED', grain: 'MONTH', reason: 'A new form.' } as const
    await acceptBaseline(chair, { ...decided, start: '2025-06-15' })
    const cut = await readSeries(db.ctx(), { ...asked, scope: { priority: 'MODERATE' } }, wanted)
    expect(cut.lines[0]?.behaviour?.segments).toHaveLength(1)
  })
})
