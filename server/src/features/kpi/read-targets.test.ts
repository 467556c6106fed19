import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import { readReading } from './read-reading.js'
import { readScorecard } from './read-scorecard.js'
import { readSeries } from './read-series.js'
import { givenOrganisation, givenPromises } from './testing/given.js'
import { givenTarget } from './testing/given-target.js'

const db = await testDatabase()
const sla = 'SLA_RESOLUTION'
const march = { grain: 'MONTH', containing: '2026-03-01' } as const
let ctx: Ctx

beforeAll(async () => {
  ctx = db.ctx()
  await givenOrganisation(db.sql)
  await db.sql.begin(async sql => {
    for (const month of ['2026-02', '2026-03']) {
      await givenPromises(sql, month, { met: 34, missed: 6, service: 'EMAIL' })
      await givenPromises(sql, month, { met: 36, missed: 4, service: 'VPN' })
      await givenPromises(sql, month, { met: 27, missed: 3, service: 'PAYROLL' })
    }
  })
  const { sql } = db
  const months = { from: '2026-01-01', approvedAt: '2025-12-10T10:00:00Z' }
  await givenTarget(sql, { ...months, kpi: sla, departmentId: 1, value: 0.95, red: 0.9 })
  await givenTarget(sql, { ...months, kpi: sla, serviceId: 3, value: 0.9, red: 0.85 })
  await givenTarget(sql, {
    ...months,
    kpi: 'REOPEN_RATE',
    value: 0.05,
    red: 0.1,
    direction: 'LOWER',
  })
  await givenTarget(sql, { ...months, kpi: 'REOPEN_RATE', departmentId: 2, isOptOut: true })
  // From February on less is asked of e-mail; approved in March, so February is restated.
  await givenTarget(sql, {
    kpi: sla,
    serviceId: 1,
    from: '2026-02-01',
    approvedAt: '2026-03-10T10:00:00Z',
    value: 0.8,
    red: 0.7,
  })
})

const reading = (scope: Record<string, unknown>, kpi = sla, more = {}) =>
  readReading(ctx, { kpi, scope, period: march, ...more })

describe('a reading is judged', () => {
  test('by the target of its own scope', async () => {
    const { target, noTarget } = await reading({ service: 'EMAIL' })
    expect(target).toMatchObject({
      value: 0.8,
      red: 0.7,
      status: 'MET',
      attainment: 1,
      certainty: 'INCONCLUSIVE',
      inheritedFrom: null,
      isRestated: false,
      inWords: 'at least 80%; red below 70%',
    })
    expect(noTarget).toBeNull()
  })

  test('by that of its department, with the chain that led there', async () => {
    const { target } = await reading({ service: 'VPN' })
    expect(target).toMatchObject({ value: 0.95, status: 'AT_RISK', inheritedFrom: { label: 'IT' } })
    expect(target?.chain.map(({ scope, outcome }) => [scope.label, outcome])).toEqual([
      ['IT · VPN', 'NONE'],
      ['IT', 'AGREED'],
    ])
  })

  test('against what the services were to reach together, where nobody agreed on the whole', async () => {
    const { target } = await reading({})
    // E-mail 40 × 0.8, VPN 40 × 0.95, payroll 30 × 0.9.
    expect(target?.value).toBeCloseTo((40 * 0.8 + 40 * 0.95 + 30 * 0.9) / 110, 12)
    expect(target).toMatchObject({ isDerived: true, targetId: null, kind: null, motionId: null })
  })

  test('by nothing where the scope opted out, is a volume, is cut by channel, or nobody agreed', async () => {
    const why = async (scope: Record<string, unknown>, kpi: string) => {
      const { target, noTarget } = await reading(scope, kpi)
      expect(target).toBeNull()
      return noTarget
    }
    expect(await why({ service: 'PAYROLL' }, 'REOPEN_RATE')).toBe(
      'People: it was decided to have no target.',
    )
    expect(await why({}, 'VOLUME_OPENED')).toMatch(/no target and no colour/)
    expect(await why({ channel: 'PORTAL' }, sla)).toMatch(/not for what is read here/)
    expect(await why({}, 'FCR')).toBe('No target is agreed.')
    expect(await why({ service: 'EMAIL', priority: 'HIGH' }, sla)).toBe('No target is agreed.')
  })

  test('as it was known: before the approval by the target of then', async () => {
    const february = { period: { grain: 'MONTH', containing: '2026-02-01' } }
    const now = await reading({ service: 'EMAIL' }, sla, february)
    expect(now.target).toMatchObject({ value: 0.8, status: 'MET', isRestated: true })
    const then = await reading({ service: 'EMAIL' }, sla, {
      ...february,
      asOf: new Date('2026-03-10T09:00:00Z'),
    })
    expect(then.target).toMatchObject({ value: 0.95, isRestated: false })
  })
})

describe('a series has the target of each period', () => {
  const range = { grain: 'MONTH', from: '2025-12-01', to: '2026-04-01' } as const
  const wants = { behaviour: null, targets: true }

  test('moving where another version took over, none before the first', async () => {
    const { lines } = await readSeries(ctx, { kpi: sla, scope: { service: 'EMAIL' }, range }, wants)
    expect(lines[0]?.targets.map(each => each && [each.value, each.isRestated])).toEqual([
      null,
      [0.95, false],
      [0.8, true],
      [0.8, false],
    ])
  })

  test('on each line its own', async () => {
    const asked = { kpi: sla, range, groupBy: ['DEPARTMENT', 'SERVICE'] as const }
    const { lines } = await readSeries(ctx, asked, wants)
    const last = lines.map(({ groups, targets }) => [groups.at(-1)?.code, targets.at(-1)?.value])
    expect(last.toSorted()).toEqual([
      ['EMAIL', 0.8],
      ['PAYROLL', 0.9],
      ['VPN', 0.95],
    ])
  })

  test('and none where nobody asks', async () => {
    const { lines } = await readSeries(ctx, { kpi: sla, range })
    expect(lines[0]?.targets).toEqual([])
  })
})

describe('a board', () => {
  test('judges the whole, and each row by its own target', async () => {
    const everything = { target: true, trend: true }
    const wants = { readings: everything, rows: everything, sentences: false }
    const asked = { kpis: [sla], period: march, groupBy: 'DEPARTMENT' } as const
    const { readings, rows } = await readScorecard(ctx, asked, wants)
    expect(readings[0]?.target?.isDerived).toBe(true)
    expect(rows.map(({ group, readings: [one] }) => [group.code, one?.target?.value])).toEqual([
      ['IT', 0.95],
      ['HR', expect.closeTo(0.9, 12)],
    ])
    expect(readings[0]?.trend.at(-1)?.target?.value).toBeCloseTo(97 / 110, 12)
    expect(readings[0]?.trend[0]?.target).toBeNull()
  })

  test('says what missed its target beyond chance', async () => {
    const offOf = async () => {
      const { sentences } = await readScorecard(ctx, {
        kpis: [sla],
        scope: { department: 'IT' },
        period: march,
      })
      return sentences.find(({ kind }) => kind === 'OFF')?.text
    }
    expect(await offOf()).toMatch(/SLA compliance, resolution at 87.5% \(target 95%\)/)
  })
})

describe('a target that takes effect', () => {
  const notes = async (scope: Record<string, unknown>, more: object = {}) => {
    const range = { grain: 'MONTH', from: '2025-12-01', to: '2026-04-01' } as const
    const { annotations } = await readSeries(
      ctx,
      { kpi: sla, scope, range, ...more },
      { behaviour: null, annotations: true },
    )
    return annotations.map(({ from, text, kind, permalink }) => ({ from, text, kind, permalink }))
  }

  test('is noted on the series on its day, with the way to the motion', async () => {
    expect(await notes({ department: 'IT' })).toEqual([
      {
        from: '2026-01-01',
        text: expect.stringMatching(/^at least 95%; red below 90%, agreed for IT/),
        kind: 'TARGET_CHANGE',
        permalink: expect.stringMatching(/^\/motions\/\d+$/),
      },
    ])
  })

  test('is noted on what inherits it, until that has its own', async () => {
    expect((await notes({ service: 'VPN' })).map(({ text }) => text.slice(0, 12))).toEqual([
      'at least 95%',
    ])
    const [inherited, own] = await notes({ service: 'EMAIL' })
    expect(inherited?.text).toMatch(/^at least 95%.*agreed for IT/)
    expect(own).toMatchObject({ from: '2026-02-01', text: expect.stringMatching(/^at least 80%/) })
  })

  test('is not noted where it judges nothing: above its scope, by the week, for another KPI', async () => {
    expect(await notes({})).toEqual([])
    const weekly = { grain: 'WEEK', from: '2025-12-01', to: '2026-04-01' }
    expect(await notes({ department: 'IT' }, { range: weekly })).toEqual([])
    expect(await notes({ department: 'IT' }, { kpi: 'CSAT_T2B' })).toEqual([])
  })

  test('is not noted in an answer as of a moment before it was approved', async () => {
    const asOf = new Date('2026-03-09T10:00:00Z')
    expect((await notes({ service: 'EMAIL' }, { asOf })).map(({ from }) => from)).toEqual([
      '2026-01-01',
    ])
  })

  test('in force since before the range is not noted again', async () => {
    const range = { grain: 'MONTH', from: '2026-02-01', to: '2026-04-01' }
    expect(await notes({ department: 'IT' }, { range })).toEqual([])
  })
})
