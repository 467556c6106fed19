import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { readSeries } from '../kpi/index.js'
import { importFile } from './import-file.js'
import type { ImportReport } from './import-report.js'
import { hasTruth, type TruthFigures, truth, truthLog, whyNoTruth } from './testing/truth.js'

const facts = 'the facts of a real ServiceNow log agree with figures worked out by others'

const database = await testDatabase()
const absent = !hasTruth
const note = absent ? ` (${whyNoTruth})` : ''
let report: ImportReport

beforeAll(async () => {
  if (absent) return
  report = await importFile(database.ctx(), { path: truthLog, profile: 'servicenow-incident-log' })
}, 400_000)

describe.skipIf(absent)(`${facts}${note}`, () => {
  const { overall, ...cuts } = truth

  /** Figures by the given SQL expression over ticket t, its promise s and its team g. */
  async function figuresBy(key: string): Promise<Record<string, TruthFigures>> {
    const hours = (from: string, to: string) => `extract(epoch from ${to} - ${from}) / 3600.0`
    const resolution = hours('t.opened_at', 't.final_resolved_at')
    const closing = hours('t.opened_at', 't.closed_at')
    const rows = await database.sql.unsafe<{ key: string; figures: TruthFigures }[]>(`
      select ${key} as key, jsonb_build_object(
        'incidents', count(*), 'sla_met', count(*) filter (where s.met),
        'reopened', count(*) filter (where t.reopen_count > 0),
        'no_reassignment', count(*) filter (where t.reassignment_count = 0),
        'one_touch', count(*) filter (where t.reassignment_count = 0 and t.reopen_count = 0),
        'reassignments_total', sum(t.reassignment_count),
        'resolution_n', count(t.final_resolved_at),
        'resolution_hours_mean', round(avg(${resolution}), 6),
        'resolution_hours_median',
          round((percentile_cont(0.5) within group (order by ${resolution}))::numeric, 6),
        'resolution_hours_p90_linear',
          round((percentile_cont(0.9) within group (order by ${resolution}))::numeric, 6),
        'close_hours_median',
          round((percentile_cont(0.5) within group (order by ${closing}))::numeric, 6),
        'close_hours_p90_linear',
          round((percentile_cont(0.9) within group (order by ${closing}))::numeric, 6)) as figures
      from ticket t join sla_instance s on s.ticket_id = t.id left join team g on g.id = t.team_id
      group by 1`)
    return Object.fromEntries(rows.map(row => [row.key, row.figures]))
  }

  function expectSame(found: Record<string, TruthFigures>, wanted: Record<string, TruthFigures>) {
    expect(Object.keys(found).sort()).toEqual(Object.keys(wanted).sort())
    for (const [key, figures] of Object.entries(wanted)) {
      const same = Object.fromEntries(
        Object.keys(found[key] ?? {}).map(name => [name, figures[name as keyof TruthFigures]]),
      )
      const rounded = Object.fromEntries(
        Object.entries(same).map(([name, value]) => [
          name,
          value === null ? null : expect.closeTo(value, 5),
        ]),
      )
      expect(found[key], key).toEqual(rounded)
    }
  }

  const month = (column: string) => `to_char(t.${column} at time zone 'UTC', 'YYYY-MM')`
  const priority = `(array['?', '1 - Critical', '2 - High', '3 - Moderate', '4 - Low'])[t.priority + 1]`

  test('every row is read and every incident is there once', () => {
    expect(report).toMatchObject({ rowsRead: 141_712, rowsRejected: 0, ticketsWithSla: 24_918 })
    expect(report.kinds.ticket).toEqual({
      received: 24_918,
      inserted: 24_918,
      updated: 0,
      unchanged: 0,
    })
    expect(report.unmapped).toEqual([{ column: 'incident_state', value: '-100', rows: 5 }])
  })

  test('overall', async () => expectSame(await figuresBy(`'all'`), { all: overall }))
  test('by month of closing', async () =>
    expectSame(await figuresBy(month('closed_at')), cuts.by_close_month))
  test('by month of opening', async () =>
    expectSame(await figuresBy(month('opened_at')), cuts.by_open_month))
  test('by priority', async () => expectSame(await figuresBy(priority), cuts.by_priority))
  test('by group', async () =>
    expectSame(await figuresBy(`coalesce(g.code, '?')`), cuts.by_assignment_group))

  test('by contact type', async () => {
    const types = `case t.channel when 1 then 'Phone' when 3 then 'Email' when 4 then 'Self service'
      when 5 then 'Direct opening' when 7 then 'IVR' end`
    expectSame(await figuresBy(types), cuts.by_contact_type)
  })

  test('by month of closing and priority', async () => {
    const found = await figuresBy(`${month('closed_at')} || ' ' || ${priority}`)
    const wanted = Object.entries(cuts.by_close_month_and_priority).flatMap(([at, priorities]) =>
      Object.entries(priorities).map(([name, figures]) => [`${at} ${name}`, figures]),
    )
    expectSame(found, Object.fromEntries(wanted))
  })

  test('opened, closed and open at the end of each month', async () => {
    const found = await database.sql`
      select to_char(m, 'YYYY-MM') as month,
        count(*) filter (where t.opened_at >= m and t.opened_at < m + interval '1 month') as opened,
        count(*) filter (where t.closed_at >= m and t.closed_at < m + interval '1 month') as closed,
        count(*) filter (where t.opened_at < m + interval '1 month'
          and t.closed_at >= m + interval '1 month') as open
      from generate_series('2016-02-01'::timestamptz, '2017-02-01', '1 month') m cross join ticket t
      group by m order by m`
    const wanted = Object.entries(cuts.flow).map(([at, flow]) => ({
      month: at,
      opened: flow.opened,
      closed: flow.closed,
      open: flow.open_at_month_end,
    }))
    expect([...found]).toEqual(wanted)
  })

  test('importing it again changes nothing', async () => {
    const before = await database.sql`select count(*) as n, max(id) as last from booking`
    const again = await importFile(database.ctx(), {
      path: truthLog,
      profile: 'servicenow-incident-log',
    })
    expect(again.kinds.ticket).toMatchObject({ inserted: 0, updated: 0, unchanged: 24_918 })
    expect(again.sameContentAs).toBe(report.run)
    expect(await database.sql`select count(*) as n, max(id) as last from booking`).toEqual(before)
  }, 180_000)
})

const readings = 'the readings of a real ServiceNow log agree with figures worked out by others'
/** Half of the bucket width of the histogram. */
const STATED_ERROR = 0.025

describe.skipIf(absent)(`${readings}${note}`, () => {
  const { by_close_month: byMonth, flow } = truth
  const months = Object.keys(byMonth)
  const range = { grain: 'MONTH', from: '2016-02-01', to: '2017-03-01' } as const

  async function pointsOf(kpi: string, variant: string) {
    const { lines } = await readSeries(database.ctx(), { kpi, variant, range })
    return lines[0]?.points ?? []
  }

  type Figure = keyof TruthFigures
  const wanted = (figure: Figure) => months.map(month => byMonth[month]?.[figure])

  test.each<[string, string, Figure, Figure]>([
    ['SLA_RESOLUTION', 'COMPLETED', 'sla_met', 'incidents'],
    ['REOPEN_RATE', 'CLOSED', 'reopened', 'incidents'],
    ['FCR', 'CLOSED_FIRST_ASSIGNMENT', 'no_reassignment', 'incidents'],
    ['FCR', 'CLOSED_ONE_TOUCH', 'one_touch', 'incidents'],
  ])(
    '%s %s is equal month by month, in numerator and denominator',
    async (kpi, variant, over, under) => {
      const points = await pointsOf(kpi, variant)
      expect(points.map(point => point.numerator)).toEqual(wanted(over))
      expect(points.map(point => point.denominator)).toEqual(wanted(under))
    },
  )

  test('TTR_MEAN CLOSED_CALENDAR is equal month by month', async () => {
    const points = await pointsOf('TTR_MEAN', 'CLOSED_CALENDAR')
    expect(points.map(point => point.n)).toEqual(wanted('resolution_n'))
    for (const [place, hours] of wanted('resolution_hours_mean').entries())
      expect((points[place]?.value ?? 0) / 3600, months[place]).toBeCloseTo(hours ?? 0, 5)
  })

  test.each<[string, string, Figure]>([
    ['TTR_MEDIAN', 'CLOSED_CALENDAR', 'resolution_hours_median'],
    ['TTR_P90', 'CLOSED_CALENDAR', 'resolution_hours_p90_linear'],
    ['TTR_MEDIAN', 'CLOSURE', 'close_hours_median'],
    ['TTR_P90', 'CLOSURE', 'close_hours_p90_linear'],
  ])('%s %s is within the stated error month by month', async (kpi, variant, figure) => {
    const points = await pointsOf(kpi, variant)
    const far = wanted(figure).flatMap((hours, place) => {
      const value = (points[place]?.value ?? 0) / 3600
      const error = Math.abs(value / (hours ?? 1) - 1)
      return error > STATED_ERROR
        ? [{ month: months[place], value, hours, n: points[place]?.n }]
        : []
    })
    expect(far).toEqual([])
  })

  test('BACKLOG UNCLOSED and VOLUME_OPENED are equal month by month', async () => {
    const flows = Object.values(flow)
    const backlog = await pointsOf('BACKLOG', 'UNCLOSED')
    const opened = await pointsOf('VOLUME_OPENED', 'TICKETS')
    const closed = await pointsOf('VOLUME_RESOLVED', 'CLOSED')
    expect(backlog.map(point => point.value)).toEqual(flows.map(month => month.open_at_month_end))
    expect(opened.map(point => point.value)).toEqual(flows.map(month => month.opened))
    expect(closed.map(point => point.value)).toEqual(flows.map(month => month.closed))
  })

  test('cut by priority, channel and team, the whole time is equal', async () => {
    const cuts = truth
    const year = { grain: 'YEAR', from: '2016-01-01', to: '2018-01-01' } as const
    for (const [dimension, figures] of [
      ['PRIORITY', cuts.by_priority],
      ['CHANNEL', cuts.by_contact_type],
      ['TEAM', cuts.by_assignment_group],
    ] as const) {
      const { lines } = await readSeries(database.ctx(), {
        kpi: 'SLA_RESOLUTION',
        variant: 'COMPLETED',
        range: year,
        groupBy: [dimension],
      })
      const sums = lines.map(({ points }) => [
        points.reduce((sum, point) => sum + (point.numerator ?? 0), 0),
        points.reduce((sum, point) => sum + (point.denominator ?? 0), 0),
      ])
      const known = Object.values(figures).map(({ sla_met, incidents }) => [sla_met, incidents])
      expect(sums.sort().map(String), dimension).toEqual(known.sort().map(String))
    }
  })
})
