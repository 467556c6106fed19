import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { recount } from '../measure/index.js'
import { isEmpty, loadDemo } from './index.js'
import { timelineOf } from './story/timeline.js'

const now = new Date('2026-11-22T13:00:00Z')
const database = await testDatabase()
const ctx = database.ctx(now)
const { sql } = database
const steps = new Map<string, number>()

/** Interrupted after ten months, as if the computer had been switched off. */
async function loadTenMonths(): Promise<void> {
  class SwitchedOff extends Error {}
  const onProgress = ({ done }: { done: number }) => {
    if (done === 10) throw new SwitchedOff()
  }
  await loadDemo(ctx, { scale: 0.05, onProgress }).catch(error => {
    if (!(error instanceof SwitchedOff)) throw error
  })
}

describe('a reduced demo', () => {
  let wasEmpty: boolean
  let wasEmptyHalfway: boolean
  let loaded: { tickets: number }

  beforeAll(async () => {
    wasEmpty = await isEmpty(ctx)
    await loadTenMonths()
    wasEmptyHalfway = await isEmpty(ctx)
    // The next day: the story that was begun is told to its end, not a new one.
    const nextDay = database.ctx(new Date('2026-11-23T09:00:00Z'))
    loaded = await loadDemo(nextDay, { onProgress: ({ label, done }) => steps.set(label, done) })
  }, 240_000)

  test('is due on an empty database and after an interruption, and not once it is complete', async () => {
    expect([wasEmpty, wasEmptyHalfway, await isEmpty(ctx)]).toEqual([true, true, false])
    expect(steps.get('Demo, by month')).toBe(timelineOf(now).months.length)
  })

  test('holds about a twentieth of the tickets, of every kind of fact some', async () => {
    expect(loaded.tickets).toBeGreaterThan(2700)
    expect(loaded.tickets).toBeLessThan(3300)
    const [counts] = await sql`
      select (select count(*)::int from sla_instance) as slas,
        (select count(*)::int from ticket_event) as events,
        (select count(*)::int from survey_response) as responses,
        (select count(*)::int from change) as changes,
        (select count(*)::int from observation) as observations,
        (select count(*)::int from business_calendar) as calendars,
        (select count(*)::int from service where calendar_id is null) as uncovered`
    expect(counts?.slas).toBeGreaterThan(5000)
    expect(counts?.events).toBeGreaterThan(500)
    expect(counts?.responses).toBeGreaterThan(300)
    expect(counts?.changes).toBeGreaterThan(50)
    expect(counts?.observations).toBeGreaterThan(800)
    expect(counts).toMatchObject({ calendars: 3, uncovered: 0 })
  })

  test('says whose numbers these are and that they are invented', async () => {
    const [organisation] = await sql`
      select name, time_zone, fiscal_year_start_month, demo from organisation`
    expect(organisation).toEqual({
      name: 'Falkenried University',
      time_zone: 'Europe/Berlin',
      fiscal_year_start_month: 10,
      demo: 1,
    })
  })

  test('was learned month by month: one booking each, none in the future', async () => {
    const { months } = timelineOf(now)
    const rows = await sql<{ at: Date }[]>`select recorded_at as at from booking order by id`
    expect(rows).toHaveLength(months.length)
    rows.forEach(({ at }, i) => {
      expect(at.getTime()).toBeGreaterThanOrEqual(months[i]?.end ?? 0)
      expect(at.getTime()).toBeLessThanOrEqual((months[i]?.end ?? 0) + 4 * 3_600_000)
    })
  })

  test('has nothing that its measures disagree with', async () => {
    const { differing, periodsDiffering, cells } = await recount(ctx)
    expect({ differing, periodsDiffering }).toEqual({ differing: 0, periodsDiffering: 0 })
    expect(cells).toBeGreaterThan(10_000)
  })

  test('has a committee that decided, refused and still debates', async () => {
    const states = await sql<{ state: string; motions: number }[]>`
      select state, count(*)::int as motions from motion group by state order by state`
    expect(Object.fromEntries(states.map(({ state, motions }) => [state, motions]))).toEqual({
      APPROVED: 30,
      DRAFT: 1,
      PROPOSED: 3,
      REJECTED: 1,
      WITHDRAWN: 1,
    })
    const [found] = await sql`
      select (select count(*)::int from target_version where terms is null) as "optOuts",
        (select count(*)::int from target_end) as ends,
        (select count(*)::int from target_waiver) as waivers,
        (select count(*)::int from committee_rules) as rules,
        (select max(at) < ${now} from motion_event) as "isPast"`
    expect(found).toEqual({ optOuts: 1, ends: 1, waivers: 1, rules: 2, isPast: true })
  })

  test('has five objectives, one that nobody can measure, and what was changed about them', async () => {
    const [found] = await sql`
      select (select count(*)::int from objective) as objectives,
        (select count(*)::int from objective_version) as versions,
        (select count(*)::int from objective_version where kpis = '[]') as "withoutKpi",
        (select count(*)::int from objective_end) as ends`
    expect(found).toEqual({ objectives: 5, versions: 7, withoutKpi: 1, ends: 2 })
  })

  test('loads once: again changes nothing', async () => {
    const counted = () => sql`
      select (select count(*)::int from import_run) as runs,
        (select count(*)::int from motion_event) as events`
    const before = await counted()
    expect(await loadDemo(ctx)).toEqual(loaded)
    expect(await counted()).toEqual(before)
  })
})

test('a database with somebody’s tickets is refused', async () => {
  const other = await testDatabase()
  await other.sql`insert into department (code, name) values ('X', 'X')`
  await other.sql`insert into service (code, name, department_id) values ('x', 'X', 1)`
  await other.sql`
    insert into ticket (source, external_id, source_updated_at, type, service_id, department_id,
      opened_at, state)
    values ('real', '1', ${now}, 'incident', 1, 1, ${now}, 'New')`
  await expect(loadDemo(other.ctx(now))).rejects.toThrow(/empty database/)
})
