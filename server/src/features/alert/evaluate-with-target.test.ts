import { beforeAll, describe, expect, test } from 'vitest'
import { alertStates } from '../../domain/alert/lifecycle/states.js'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import { evaluateAlerts } from './evaluate-alerts.js'
import { readAlerts } from './read-alerts.js'
import { givenMonths, givenOrganisation, givenPromises } from './testing/given-promises.js'
import { givenTarget } from './testing/given-target.js'

const db = await testDatabase()
const at = (day: string): Ctx => db.ctx(new Date(`${day}T06:00:00Z`))
const told = async (family: 'TARGET_MISS' | 'BUDGET_BURN' | 'FORECAST_MISS') =>
  (
    await readAlerts(db.ctx(), { families: [family], states: alertStates, everything: true })
  ).edges.map(({ node }) => node)

const states = async (family: Parameters<typeof told>[0]) =>
  (await told(family)).map(({ state }) => state)

/** 95 % from January 2026 on, red below 90 %. */
beforeAll(async () => {
  await givenOrganisation(db.sql)
  await givenMonths(db.sql, 'EMAIL', [...Array(12).fill(97), 94, 94, 97, 97, 80])
  await givenTarget(db.sql, { value: 0.95, red: 0.9, from: '2026-01-01' })
})

describe('a target that is missed', () => {
  test('once is only suspected, twice in a row a warning with the version and its minutes', async () => {
    await evaluateAlerts(at('2026-02-02'))
    expect(await told('TARGET_MISS')).toMatchObject([{ state: 'PENDING' }, {}, {}])
    await evaluateAlerts(at('2026-03-02'))
    const [whole] = (await told('TARGET_MISS')).filter(({ scope }) => !scope.service)
    expect(whole).toMatchObject({ state: 'FIRING', severity: 'WARNING' })
    expect(whole?.evidence.target).toMatchObject({ target: 0.95, red: 0.9, isMet: false })
    const { text } = whole?.sentences.find(({ kind }) => kind === 'TARGET') ?? {}
    expect(text).toBe(
      'Target 95% (agreed for the whole organisation, SC-2025-12): missed by 1 percentage point.',
    )
  })

  test('and met again twice is over', async () => {
    await evaluateAlerts(at('2026-04-02'))
    expect(await states('TARGET_MISS')).toEqual(['FIRING', 'FIRING', 'FIRING'])
    await evaluateAlerts(at('2026-05-02'))
    expect(await states('TARGET_MISS')).toEqual(['RESOLVED', 'RESOLVED', 'RESOLVED'])
  })

  test('by more than chance and red is critical at once; within two months it is the same alert', async () => {
    await evaluateAlerts(at('2026-06-02'))
    const all = await told('TARGET_MISS')
    expect(all.length).toBe(3)
    for (const alert of all) expect(alert).toMatchObject({ state: 'FIRING', severity: 'CRITICAL' })
  })
})

test('failures of a few days that use up the allowance of a quarter are critical the day after', async () => {
  await givenPromises(db.sql, '2026-07', 'EMAIL', { met: 2, missed: 8 })
  await evaluateAlerts(at('2026-07-11'))
  const [burning] = await told('BUDGET_BURN')
  expect(burning).toMatchObject({ state: 'FIRING', severity: 'CRITICAL', grain: 'DAY' })
  expect(burning?.evidence.finding).toMatchObject({ rule: 'BURN_FAST' })
  await evaluateAlerts(at('2026-07-20'))
  expect(new Set(await states('BUDGET_BURN'))).toEqual(new Set(['RESOLVED']))
})
