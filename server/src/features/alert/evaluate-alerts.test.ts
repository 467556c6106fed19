import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import { acknowledgeAlerts } from './acknowledge-alerts.js'
import { evaluateAlerts } from './evaluate-alerts.js'
import { readAlert } from './read-alert.js'
import { readAlerts } from './read-alerts.js'
import { givenMonths, givenOrganisation, givenPromises, monthAt } from './testing/given-promises.js'

const db = await testDatabase({ max: 8 })
const steady = Array.from({ length: 14 }, (_, month) => 90 + Number([0, 2, -1, 1, -2][month % 5]))
/** Months 14 to 18: a shift, and five months of recovery. */
const after = [60, 90, 92, 89, 91, 90]
let person = ''

/** The morning of the second of the month after one, when its figures are over. */
const morningAfter = (month: number) => new Date(`${monthAt(month + 1)}-02T06:00:00Z`)
const at = (month: number): Ctx => db.ctx(morningAfter(month))
const asPerson = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'user', id: person } })
const rows = async () =>
  (
    await db.sql`select count(*)::int as alerts, (select count(*)::int from alert_transition) as
    transitions, (select count(*)::int from alert_sighting) as sightings from alert`
  )[0]
const shifts = async () =>
  (await readAlerts(db.ctx(), { families: ['SHIFT'], kpi: 'SLA_RESOLUTION', everything: true }))
    .edges

beforeAll(async () => {
  person = (await givenOrganisation(db.sql)).person
  await givenMonths(db.sql, 'EMAIL', [...steady, ...after])
  await givenMonths(
    db.sql,
    'PAYROLL',
    [...steady, ...steady].slice(0, steady.length + after.length),
  )
})

describe('a planted shift', () => {
  test('is nothing before it is there', async () => {
    await evaluateAlerts(at(13))
    expect(await shifts()).toEqual([])
  })

  test('raises exactly one alert that is told, at the service that explains it', async () => {
    const report = await evaluateAlerts(at(14))
    expect(report).toMatchObject({ isSkipped: false, at: morningAfter(14) })
    const told = await readAlerts(db.ctx(), { families: ['SHIFT'], kpi: 'SLA_RESOLUTION' })
    expect(told.edges.map(({ node }) => node)).toMatchObject([
      {
        state: 'FIRING',
        severity: 'WARNING',
        scope: { service: { code: 'EMAIL' } },
        firedAt: morningAfter(14),
        headline: 'SLA compliance, resolution for E-mail: 60% in March 2026',
      },
    ])
    const all = await shifts()
    expect(all.map(({ node }) => [node.scope.label, node.groupedInto?.headline ?? null])).toEqual(
      expect.arrayContaining([
        ['IT', 'SLA compliance, resolution for E-mail: 60% in March 2026'],
        ['Whole organisation', 'SLA compliance, resolution for IT: 60% in March 2026'],
      ]),
    )
  })

  test('changes nothing when it is evaluated again, by several at once, or for an earlier day', async () => {
    const before = await rows()
    const again = await evaluateAlerts(at(14))
    expect(again.isSkipped).toBe(true)
    const reports = await Promise.all([1, 2, 3].map(() => evaluateAlerts(at(14))))
    expect(reports.every(({ isSkipped }) => isSkipped)).toBe(true)
    expect((await evaluateAlerts(at(10))).isSkipped).toBe(true)
    expect(await rows()).toEqual(before)
  })

  test('is acknowledged by a person, and resolves by itself after recovery', async () => {
    const [alert] = (await readAlerts(db.ctx(), { families: ['SHIFT'], kpi: 'SLA_RESOLUTION' }))
      .edges
    const id = alert?.node.id ?? ''
    const note = 'The mail gateway was replaced.'
    const [taken] = await acknowledgeAlerts(asPerson(at(14)), { ids: [id], note })
    expect(taken).toMatchObject({ state: 'ACKNOWLEDGED', owner: { name: 'Ada Byron' } })
    for (const month of [15, 16, 17]) await evaluateAlerts(at(month))
    expect((await readAlert(db.ctx(), id)).state).toBe('ACKNOWLEDGED')
    await evaluateAlerts(at(18))
    const over = await readAlert(db.ctx(), id)
    expect(over.state).toBe('RESOLVED')
    expect(
      over.history.map(({ event, to, note: said, person: who }) => [event, to, said, who?.name]),
    ).toEqual([
      ['CONFIRMED', 'FIRING', null, undefined],
      ['ACKNOWLEDGE', 'ACKNOWLEDGED', note, 'Ada Byron'],
      ['CLEARED', 'RESOLVED', null, undefined],
    ])
    expect(over.sightings).toMatchObject([{ periodLabel: 'March 2026', value: 0.6 }])
  })
})

describe('late data', () => {
  test('are evaluated at the next occasion, and leave what was found before on record', async () => {
    await givenPromises(db.sql, monthAt(19), 'EMAIL', { met: 0, missed: 60 })
    await evaluateAlerts(at(19))
    const [first] = (await shifts()).filter(({ node }) => node.scope.service?.code === 'EMAIL')
    expect(first?.node).toMatchObject({ state: 'FIRING' })
    const id = first?.node.id ?? ''
    await givenPromises(db.sql, monthAt(19), 'EMAIL', { met: 0, missed: 40 })
    await evaluateAlerts(at(19))
    const { sightings, evidence } = await readAlert(db.ctx(), id)
    expect(sightings).toHaveLength(2)
    expect(evidence.denominator).toBe(160)
  })
})

test('two workers at once make no duplicate', async () => {
  await givenPromises(db.sql, monthAt(20), 'PAYROLL', { met: 10, missed: 90 })
  const reports = await Promise.all([1, 2, 3, 4].map(() => evaluateAlerts(at(20))))
  expect(reports.filter(({ isSkipped }) => !isSkipped).length).toBeGreaterThan(0)
  const [duplicates] = await db.sql`
    select count(*)::int as count from (select from alert where not is_over
      group by fingerprint having count(*) > 1) doubled`
  expect(duplicates?.count).toBe(0)
  const [transitions] = await db.sql`
    select count(*)::int as count from (select from alert_transition
      where from_state is null group by alert_id having count(*) > 1) doubled`
  expect(transitions?.count).toBe(0)
})

test('the database refuses a second open episode, and any change of what was alerted', async () => {
  await expect(
    db.sql`insert into alert (fingerprint, family, kpi, variant, grain, segment, subject, state,
      severity, side, first_period, last_period, opened_at, fired_at, state_since, evidence)
    select fingerprint, family, kpi, variant, grain, segment, subject, state, severity, side,
      first_period, last_period, opened_at, fired_at, state_since, evidence
    from alert where not is_over limit 1`,
  ).rejects.toThrow('alert_one_episode')
  await expect(db.sql`update alert_transition set note = 'x'`).rejects.toThrow('only added')
  await expect(db.sql`delete from alert_sighting`).rejects.toThrow('only added')
  await expect(db.sql`truncate alert_transition`).rejects.toThrow('only added')
})
