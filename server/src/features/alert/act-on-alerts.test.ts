import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import { readSeries } from '../kpi/index.js'
import { readBaselines, withdrawBaseline } from '../signal/index.js'
import { acknowledgeAlerts } from './acknowledge-alerts.js'
import { backTestRule } from './back-test-rule.js'
import { dismissAlert } from './dismiss-alert.js'
import { evaluateAlerts } from './evaluate-alerts.js'
import { readAlert } from './read-alert.js'
import { readAlertRules } from './read-alert-rules.js'
import { readAlerts } from './read-alerts.js'
import { readFalseAlarmBudget } from './read-false-alarm-budget.js'
import { rebaselineAlert } from './rebaseline-alert.js'
import { restoreAlert } from './restore-alert.js'
import { setAlertRule } from './set-alert-rule.js'
import { snoozeAlert } from './snooze-alert.js'
import { givenMonths, givenOrganisation, givenPromises } from './testing/given-promises.js'

const db = await testDatabase()
const steady = Array.from({ length: 14 }, (_, month) => 90 + Number([0, 2, -1, 1, -2][month % 5]))
const now = new Date('2026-04-02T06:00:00Z')
let person = ''

const at = (day: string): Ctx => db.ctx(new Date(`${day}T06:00:00Z`))
const me = (ctx: Ctx = db.ctx(now)): Ctx => ({ ...ctx, actor: { kind: 'user', id: person } })
const firing = async (): Promise<string> => {
  const { edges } = await readAlerts(db.ctx(now), { families: ['SHIFT'], kpi: 'SLA_RESOLUTION' })
  return edges[0]?.node.id ?? ''
}
const failure = (work: Promise<unknown>) => work.catch((error: unknown) => error)

beforeAll(async () => {
  person = (await givenOrganisation(db.sql)).person
  await givenMonths(db.sql, 'EMAIL', [...steady, 60])
})

/** The alert as it was raised, past the guards of its history. */
beforeEach(async () => {
  await db.sql.begin(async sql => {
    await sql`select set_config('steerboard.clear_demo', 'on', true)`
    await sql`truncate alert, alert_transition, alert_sighting, alert_evaluation, alert_rule,
      baseline_segment`
  })
  await evaluateAlerts(db.ctx(now))
})

describe('an alert that is acknowledged', () => {
  test('has an owner and a note, and is handed on the same way', async () => {
    const id = await firing()
    const [taken] = await acknowledgeAlerts(me(), { ids: [id], note: ' seen ' })
    expect(taken).toMatchObject({ state: 'ACKNOWLEDGED', owner: { id: person }, revision: 2 })
    expect((await readAlert(db.ctx(now), id)).history.at(-1)).toMatchObject({ note: 'seen' })
    const [again] = await acknowledgeAlerts(me(), { ids: [id], owner: person })
    expect(again?.state).toBe('ACKNOWLEDGED')
  })

  test('is so with all others named, or none is', async () => {
    const id = await firing()
    expect(await failure(acknowledgeAlerts(me(), { ids: [id, '999999'] }))).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect((await readAlert(db.ctx(now), id)).state).toBe('FIRING')
  })

  test('needs somebody who is a person, and an owner who is here', async () => {
    const ids = [await firing()]
    expect(await failure(acknowledgeAlerts(db.ctx(now), { ids }))).toMatchObject({
      code: 'FORBIDDEN',
    })
    const owner = '00000000-0000-4000-8000-000000000000'
    expect(await failure(acknowledgeAlerts(me(), { ids, owner }))).toMatchObject({
      fields: [{ argument: 'owner' }],
    })
  })
})

describe('an alert that is put off', () => {
  test('comes back on its day, not before', async () => {
    const id = await firing()
    const snoozed = await snoozeAlert(me(), { id, until: '2026-04-20', reason: 'Waits for parts.' })
    expect(snoozed).toMatchObject({ state: 'SNOOZED', snoozedUntil: '2026-04-20' })
    await evaluateAlerts(at('2026-04-19'))
    expect((await readAlert(db.ctx(now), id)).state).toBe('SNOOZED')
    await evaluateAlerts(at('2026-04-20'))
    expect(await readAlert(db.ctx(now), id)).toMatchObject({ state: 'FIRING', snoozedUntil: null })
  })

  test.each([
    ['today', '2026-04-02', 'why', 'until'],
    ['for more than ninety days', '2026-07-02', 'why', 'until'],
    ['without a reason', '2026-04-20', '  ', 'reason'],
  ])('is not so %s', async (_, until, reason, argument) => {
    const refused = await failure(snoozeAlert(me(), { id: await firing(), until, reason }))
    expect(refused).toMatchObject({ code: 'INVALID', fields: [{ argument }] })
  })
})

describe('an alert that is dismissed', () => {
  test('stays so while its condition lasts, and is open again when it comes back later', async () => {
    const id = await firing()
    await dismissAlert(me(), { id, reason: 'KNOWN_EVENT', note: 'The move of the data centre.' })
    await evaluateAlerts(at('2026-04-10'))
    expect(await readAlert(db.ctx(now), id)).toMatchObject({
      state: 'DISMISSED',
      dismissal: 'KNOWN_EVENT',
      acts: [],
    })
    expect(await firing()).toBe('')
  })

  test('cannot be acknowledged any more; the refusal says what can be done', async () => {
    const id = await firing()
    await dismissAlert(me(), { id, reason: 'DATA_ERROR', note: 'Imported twice.' })
    const refused = await failure(acknowledgeAlerts(me(), { ids: [id] }))
    expect(refused).toMatchObject({ code: 'PRECONDITION' })
    expect(String(refused)).toContain('DISMISSED')
  })

  test('by somebody who saw an older state of it, is not', async () => {
    const id = await firing()
    const { revision } = await readAlert(db.ctx(now), id)
    await acknowledgeAlerts(me(), { ids: [id] })
    const dismissal = { id, revision, reason: 'COMMON_CAUSE', note: 'Chance.' } as const
    expect(await failure(dismissAlert(me(), dismissal))).toMatchObject({ code: 'CONFLICT' })
  })
})

describe('a new level that is accepted', () => {
  const segments = async () => {
    const range = { grain: 'MONTH', from: '2025-01-01', to: '2026-04-01' } as const
    const asked = { kpi: 'SLA_RESOLUTION', scope: { service: 'EMAIL' }, range }
    const { lines } = await readSeries(db.ctx(now), asked, {
      behaviour: { trend: false, forecast: false },
    })
    return lines[0]?.behaviour?.segments.map(({ start }) => start)
  }

  test('ends the alert, and chart and evaluation begin anew with the same period', async () => {
    const id = await firing()
    const over = await rebaselineAlert(me(), { id, reason: 'A new contract.' })
    expect(over).toMatchObject({ state: 'REBASELINED', acts: ['RESTORE'] })
    expect(await segments()).toEqual(['2025-01-01', '2026-03-01'])
    await evaluateAlerts(at('2026-04-10'))
    const left = await readAlert(db.ctx(now), await firing())
    expect(left.scope.label).toBe('IT')
  })

  test('can be taken back: the old limits hold and the alert fires', async () => {
    const id = await firing()
    await rebaselineAlert(me(), { id, reason: 'A new contract.' })
    const back = await restoreAlert(me(), { id, reason: 'It was not signed.' })
    expect(back.state).toBe('FIRING')
    expect(await segments()).toEqual(['2025-01-01'])
    expect(back.history.map(({ event }) => event)).toEqual(['CONFIRMED', 'REBASELINE', 'RESTORE'])
  })

  test('can be taken back on its chart, and the alert still after it', async () => {
    const id = await firing()
    await rebaselineAlert(me(), { id, reason: 'A new contract.' })
    const [range] = await readBaselines(db.ctx(now), null)
    await withdrawBaseline(me(), { id: range?.id ?? 0, reason: 'It was not signed.' })
    expect(await segments()).toEqual(['2025-01-01'])
    expect(await restoreAlert(me(), { id, reason: 'It was not signed.' })).toMatchObject({
      state: 'FIRING',
    })
  })

  test('does not begin after the shift, nor without a reason', async () => {
    const id = await firing()
    const late = rebaselineAlert(me(), { id, start: '2026-04-01', reason: 'x' })
    expect(await failure(late)).toMatchObject({ fields: [{ argument: 'start' }] })
    expect(await failure(rebaselineAlert(me(), { id, reason: ' ' }))).toMatchObject({
      fields: [{ argument: 'reason' }],
    })
  })
})

describe('a rule', () => {
  const quiet = { family: 'SHIFT', settings: [{ name: 'ofShares', value: 0.5 }] } as const

  test('can be tried over the history before it is saved', async () => {
    const tried = await backTestRule(db.ctx(now), {
      ...quiet,
      kpi: 'SLA_RESOLUTION',
      scope: { service: 'EMAIL' },
    })
    expect(tried.periods).toBe(15)
    expect(tried.today).toMatchObject([{ fromLabel: 'March 2026', to: null }])
    expect(tried.episodes).toEqual([])
  })

  test('has versions, each with who and why, and holds from the next evaluation on', async () => {
    const set = await setAlertRule(me(), { ...quiet, reason: 'Too many.', version: 0 })
    expect(set).toMatchObject({ version: 1, versions: [{ reason: 'Too many.' }] })
    const rules = await readAlertRules(db.ctx(now))
    expect(rules.find(({ family }) => family === 'SHIFT')?.settings).toContainEqual({
      name: 'ofShares',
      value: 0.5,
    })
    const id = await firing()
    await givenPromises(db.sql, '2026-03', 'PAYROLL', { met: 1, missed: 0 })
    await evaluateAlerts(at('2026-04-10'))
    expect((await readAlert(db.ctx(now), id)).ruleVersion).toBeNull()
  })

  test('of a KPI of its own leaves the others as they are', async () => {
    const own = { family: 'SHIFT', kpi: 'SLA_RESOLUTION', isOn: false } as const
    await setAlertRule(me(), { ...own, reason: 'Not here.', version: 0 })
    const rules = (await readAlertRules(db.ctx(now))).filter(({ family }) => family === 'SHIFT')
    expect(rules.map(({ kpi, isOn }) => [kpi, isOn])).toEqual([
      [null, true],
      ['SLA_RESOLUTION', false],
    ])
  })

  test('that somebody else changed meanwhile, or that cannot be, is refused', async () => {
    await setAlertRule(me(), { ...quiet, reason: 'First.', version: 0 })
    const second = setAlertRule(me(), { ...quiet, reason: 'Second.', version: 0 })
    expect(await failure(second)).toMatchObject({ code: 'CONFLICT' })
    const settings = [{ name: 'p', value: 7 }]
    const wrong = setAlertRule(me(), { family: 'TREND', settings, reason: 'x', version: 0 })
    expect(await failure(wrong)).toMatchObject({ fields: [{ argument: 'settings.p' }] })
  })
})

test('the budget tells how many series are watched and what chance will raise from them', async () => {
  const budget = await readFalseAlarmBudget(db.ctx(now))
  expect(budget).toMatchObject({ evaluatedAt: now, isWithin: true, allowed: 1 })
  expect(budget.monthlySeries).toBeGreaterThan(0)
})

describe('the list', () => {
  test('is paged by cursors that belong to their question', async () => {
    const asked = { everything: true, first: 1 } as const
    const first = await readAlerts(db.ctx(now), asked)
    expect(first.totalCount).toBeGreaterThan(1)
    const after = first.pageInfo.endCursor
    const second = await readAlerts(db.ctx(now), { ...asked, after })
    expect(second.edges[0]?.node.id).not.toBe(first.edges[0]?.node.id)
    const other = readAlerts(db.ctx(now), { ...asked, kpi: 'FCR', after })
    expect(await failure(other)).toMatchObject({ fields: [{ argument: 'after' }] })
  })

  test('of a department holds its services, and tells what another alert tells only when asked', async () => {
    const ofIt = {
      scope: { department: 'IT' },
      families: ['SHIFT'],
      kpi: 'SLA_RESOLUTION',
    } as const
    const told = await readAlerts(db.ctx(now), ofIt)
    expect(told.edges.map(({ node }) => node.scope.label)).toEqual(['E-mail'])
    const all = await readAlerts(db.ctx(now), { ...ofIt, everything: true })
    expect(all.edges.map(({ node }) => node.scope.label).toSorted()).toEqual(['E-mail', 'IT'])
    const none = await readAlerts(db.ctx(now), { ...ofIt, scope: { department: 'HR' } })
    expect(none.totalCount).toBe(0)
  })
})
