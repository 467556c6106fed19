import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { post } from './kit/ask.js'
import { startDemoServer } from './kit/demo.js'
import type { TestServer } from './kit/server.js'

let server: TestServer

beforeAll(async () => {
  server = await startDemoServer()
}, 900_000)
afterAll(() => server?.stop())

async function read<Answer>(query: string): Promise<Answer> {
  const { data, errors } = await post<Answer>(server.url, { query })
  if (!data) throw new Error(JSON.stringify(errors))
  return data
}

const alerts = async (more: string): Promise<number> =>
  (await read<{ alerts: { totalCount: number } }>(`{ alerts(${more}) { totalCount } }`)).alerts
    .totalCount

describe('the demo organisation', () => {
  test.each(['PENDING', 'FIRING', 'ACKNOWLEDGED', 'SNOOZED', 'RESOLVED', 'DISMISSED'])(
    'has alerts that are %s',
    async state => {
      expect(await alerts(`states: [${state}], everything: true`)).toBeGreaterThan(0)
    },
  )

  test('has improvements, and one after which limits began anew', async () => {
    expect(await alerts('improvements: true')).toBeGreaterThan(0)
    const rebaselined = 'states: [REBASELINED], improvements: true, everything: true'
    expect(await alerts(rebaselined)).toBeGreaterThan(0)
  })

  test('keeps its own budget of false alarms by the settings of the product', async () => {
    const { falseAlarmBudget } = await read<{
      falseAlarmBudget: { expected: number; isWithin: boolean; monthlySeries: number }
    }>('{ falseAlarmBudget { expected isWithin monthlySeries } }')
    expect(falseAlarmBudget).toMatchObject({ isWithin: true })
    expect(falseAlarmBudget.expected).toBeGreaterThan(0)
    expect(falseAlarmBudget.monthlySeries).toBeGreaterThan(100)
  })

  test('does not leave more open than people can look at', async () => {
    expect(await alerts('states: [FIRING]')).toBeLessThan(40)
  })

  test('has motions that were carried, not carried and withdrawn, and some before the committee', async () => {
    const { motions } = await read<{ motions: { state: string }[] }>(
      '{ motions(first: 100) { state } }',
    )
    const states = new Set(motions.map(({ state }) => state))
    for (const state of ['PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN'])
      expect(states, state).toContain(state)
  })

  test('has targets in force, one that replaced another, and a miss that the committee accepts', async () => {
    const { targets } = await read<{
      targets: { state: string; supersedes: string | null; waivers: { reason: string }[] }[]
    }>('{ targets { state supersedes waivers { reason } } }')
    expect(targets.filter(({ state }) => state === 'IN_FORCE').length).toBeGreaterThan(3)
    expect(targets.some(({ supersedes }) => supersedes !== null)).toBe(true)
    expect(targets.some(({ waivers }) => waivers.length > 0)).toBe(true)
  })

  test('has five objectives, twelve initiatives with benefits, three assessments, a watermelon and an orphan', async () => {
    const found = await read<{
      objectives: { status: string }[]
      initiatives: { initiatives: { benefits: { type: string }[] }[] }
      maturityRounds: { state: string }[]
      watermelons: { watermelons: { service: { code: string } }[] }
      alignment: { score: number; orphans: { services: { code: string }[] } }
    }>(`{ objectives { status } initiatives { initiatives { benefits { type } } } maturityRounds { state }
      watermelons { watermelons { service { code } } }
      alignment { score orphans { services { code } } } }`)
    expect(found.objectives.map(({ status }) => status)).toEqual(Array(5).fill('APPROVED'))
    const { initiatives } = found.initiatives
    expect(initiatives).toHaveLength(12)
    expect(initiatives.filter(({ benefits }) => benefits.length === 0)).toEqual([])
    expect(found.maturityRounds.map(({ state }) => state)).toEqual(Array(3).fill('CLOSED'))
    expect(found.watermelons.watermelons.map(({ service }) => service.code)).toEqual([
      'it-printing',
    ])
    expect(found.alignment.orphans.services.map(({ code }) => code)).toContain('it-file-shares')
    expect(found.alignment.score).toBeGreaterThan(0)
  })

  test('has work of every kind in its coverage, and one link that says why it cannot be read', async () => {
    const { alignment } = await read<{
      alignment: {
        coverage: {
          bases: { covered: number | null }[]
          unread: { item: string; reason: string }[]
        }
      }
    }>('{ alignment { coverage { bases { covered } unread { item reason } } } }')
    for (const { covered } of alignment.coverage.bases) expect(covered).toBeGreaterThan(0)
    expect(alignment.coverage.unread).toEqual([
      { item: 'Energy management', reason: expect.stringContaining('Record it') },
    ])
  })
})
