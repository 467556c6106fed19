import { beforeAll, expect, test } from 'vitest'
import type { Role } from './domain/access/role.js'
import { acknowledgeAlerts } from './features/alert/acknowledge-alerts.js'
import { dismissAlert } from './features/alert/dismiss-alert.js'
import { evaluateAlerts } from './features/alert/evaluate-alerts.js'
import { readAlert } from './features/alert/read-alert.js'
import { readAlerts } from './features/alert/read-alerts.js'
import { rebaselineAlert } from './features/alert/rebaseline-alert.js'
import { restoreAlert } from './features/alert/restore-alert.js'
import { setAlertRule } from './features/alert/set-alert-rule.js'
import { snoozeAlert } from './features/alert/snooze-alert.js'
import { givenMonths, givenOrganisation } from './features/alert/testing/given-promises.js'
import { asPerson } from './features/auth/index.js'
import { setGrants } from './features/auth/set-person.js'
import { recordServiceBenefits } from './features/initiative/record-amounts.js'
import { openScoringRound, scoreInitiative } from './features/initiative/score-initiative.js'
import { setExpectedResult } from './features/initiative/set-service-result.js'
import { withdrawAnnotation } from './features/signal/edit-annotation.js'
import { readAnnotation } from './features/signal/read-annotations.js'
import { writeAnnotation } from './features/signal/write-annotation.js'
import { recordWorkVolumes } from './features/strategy/record-work-volumes.js'
import type { Ctx } from './platform/context.js'
import { testDatabase } from './testing/database.js'
import { givenPerson } from './testing/given-person.js'

const db = await testDatabase()
const now = new Date('2026-04-02T06:00:00Z')
const FORBIDDEN = { code: 'FORBIDDEN' }
let alert = ''

/** Somebody who sees everything, with these roles in one department alone. */
async function actingIn(department: string, roles: readonly Role[]): Promise<Ctx> {
  const { id, email } = await givenPerson(db.ctx(now), ['EXECUTIVE'])
  const within = { department, service: null }
  await setGrants(db.ctx(now), email, [
    { role: 'EXECUTIVE', department: null, service: null },
    ...roles.map(role => ({ role, ...within })),
  ])
  return asPerson(db.ctx(now), id)
}

beforeAll(async () => {
  await givenOrganisation(db.sql)
  const steady = Array.from({ length: 14 }, (_, month) => 90 + (month % 3))
  await givenMonths(db.sql, 'EMAIL', [...steady, 60])
  await evaluateAlerts(db.ctx(now))
  const { edges } = await readAlerts(db.ctx(now), { families: ['SHIFT'], kpi: 'SLA_RESOLUTION' })
  alert = edges.find(({ node }) => node.scope.service?.code === 'EMAIL')?.node.id ?? ''
})

const benefits = {
  ...{ service: 'EMAIL', type: 'COST' as const },
  amounts: [{ side: 'PLANNED' as const, month: '2026-05-01', amount: 10 }],
}
const expected = { service: 'EMAIL', text: 'Nobody waits for mail.', from: '2026-01-01' }
const hours = (department: string | null) => ({
  kind: 'EFFORT' as const,
  volumes: [{ item: 'Desk', department, month: '2026-03-01', amount: 5 }],
})
const onAlert: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  acknowledges: ctx => acknowledgeAlerts(ctx, { ids: [alert] }),
  'puts off': ctx => snoozeAlert(ctx, { id: alert, until: '2026-04-05', reason: 'A holiday.' }),
  'accepts the level of': ctx => rebaselineAlert(ctx, { id: alert, reason: 'A new contract.' }),
  'takes back': ctx => restoreAlert(ctx, { id: alert, reason: 'It was not signed.' }),
  dismisses: ctx => dismissAlert(ctx, { id: alert, reason: 'KNOWN_EVENT', note: 'A test.' }),
}
const acts: [string, (ctx: Ctx) => Promise<unknown>][] = [
  ['says what is expected of a service', ctx => setExpectedResult(ctx, expected)],
  ['records benefits of a service', ctx => recordServiceBenefits(ctx, benefits)],
  ['records the work of a department', ctx => recordWorkVolumes(ctx, hours('IT'))],
]
const roles: Role[] = ['OWNER', 'ANALYST']

test('whoever acts on an alert has the role where the alert is', async () => {
  const [elsewhere, here] = [await actingIn('HR', roles), await actingIn('IT', roles)]
  expect((await readAlert(elsewhere, alert)).acts).toEqual([])
  expect((await readAlert(here, alert)).acts).toContain('REBASELINE')
  for (const [name, act] of Object.entries(onAlert)) {
    await expect(act(elsewhere), name).rejects.toMatchObject(FORBIDDEN)
    await act(here)
  }
})

test.each(acts)('whoever %s has the role there', async (_, act) => {
  await expect(act(await actingIn('HR', roles))).rejects.toMatchObject(FORBIDDEN)
  await act(await actingIn('IT', roles))
})

test('the work of the whole organisation is recorded by who acts for the whole', async () => {
  const analyst = await actingIn('IT', ['ANALYST'])
  await expect(recordWorkVolumes(analyst, hours(null))).rejects.toMatchObject(FORBIDDEN)
  const { ctx } = await givenPerson(db.ctx(now), ['ANALYST'])
  await recordWorkVolumes(ctx, hours(null))
})

test('a rule of alerts holds everywhere, and is not changed by who acts in a part', async () => {
  const change = { family: 'SHIFT', isOn: false, reason: 'Too loud.', version: 0 } as const
  const analyst = await actingIn('IT', ['ANALYST', 'ADMINISTRATOR'])
  await expect(setAlertRule(analyst, change)).rejects.toMatchObject(FORBIDDEN)
})

test('the portfolio is ranked by members of the committee, which no department has', async () => {
  await openScoringRound((await givenPerson(db.ctx(now), ['CHAIR'])).ctx)
  const member = await actingIn('IT', ['MEMBER', 'CHAIR'])
  await expect(scoreInitiative(member, { initiative: '1', scores: [] })).rejects.toMatchObject(
    FORBIDDEN,
  )
})

test('a note of somebody else is withdrawn by who moderates where it stands', async () => {
  const author = (await givenPerson(db.ctx(now), ['MEMBER'])).ctx
  const note = { kind: 'INCIDENT', from: '2026-03-10', text: 'Mail was down.' } as const
  const { id } = await writeAnnotation(author, { ...note, scope: { service: 'EMAIL' } })
  const [here, elsewhere] = [await actingIn('IT', ['CHAIR']), await actingIn('HR', ['CHAIR'])]
  expect((await readAnnotation(elsewhere, id)).mayDo).toEqual([])
  await expect(withdrawAnnotation(elsewhere, { id, version: 1 })).rejects.toMatchObject(FORBIDDEN)
  expect((await readAnnotation(here, id)).mayDo).toEqual(['WITHDRAW'])
  await withdrawAnnotation(here, { id, version: 1 })
})
