import { BoardPageDocument, type BoardPageQueryVariables, FrameDocument } from '@steerboard/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerTo, ask } from './kit/ask.js'
import { university } from './kit/facts.js'
import { startTestServer, type TestServer } from './kit/server.js'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
  await university()
    .promises({ month: '2026-02', service: 'EMAIL', department: 'IT', kept: 20, late: 20 })
    .promises({ month: '2026-03', service: 'EMAIL', department: 'IT', kept: 38, late: 2 })
    .promises({ month: '2026-03', service: 'PAYROLL', department: 'HR', kept: 5, late: 5 })
    .importInto(server)
})
afterAll(() => server?.stop())

const sla = { kpis: ['SLA_RESOLUTION'] }
async function board(variables: BoardPageQueryVariables) {
  const { scorecard } = await answerTo(server.url, BoardPageDocument, variables)
  return { scorecard, reading: scorecard.readings[0] }
}

describe('the scorecard', () => {
  test('of the last complete month is read if nothing else is said', async () => {
    const { scorecard, reading } = await board(sla)
    expect(scorecard.period).toMatchObject({ start: '2026-03-01', label: 'March 2026' })
    expect(reading).toMatchObject({ value: 43 / 50, numerator: 43, denominator: 50 })
  })

  test('compares with the month before unless told not to', async () => {
    const { reading } = await board(sla)
    expect(reading?.change).toMatchObject({ verdict: 'BETTER' })
    expect(reading?.previous?.period.label).toBe('February 2026')
    const without = await board({ ...sla, compare: null })
    expect(without.reading).toMatchObject({ previous: null, change: null })
  })

  test('by department adds up to the whole', async () => {
    const { scorecard, reading } = await board({ ...sla, groupBy: 'DEPARTMENT' })
    expect(scorecard.rows.map(row => row.group.name)).toEqual(['IT', 'People'])
    const counts = scorecard.rows.map(row => row.readings[0]?.n ?? 0)
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(reading?.n)
  })

  test('of a scope without records has no value: unknown is not 100 %', async () => {
    const { reading } = await board({ ...sla, scope: { service: 'VPN' } })
    expect(reading).toMatchObject({ value: null, n: 0, status: 'NO_DATA' })
  })

  test('is right as soon as an import is committed, and stays readable as it was', async () => {
    const { scorecard: before } = await board(sla)
    await university('late')
      .promises({ month: '2026-03', service: 'VPN', department: 'IT', kept: 0, late: 7 })
      .importInto(server)
    const after = await board(sla)
    const then = await board({ ...sla, asOf: before.asOf })
    expect([after.reading?.n, then.reading?.n]).toEqual([57, 50])
    expect(then.scorecard.permalink).toBe(before.permalink)
    expect(then.scorecard.ledgerPosition).toBe(before.ledgerPosition)
  })

  test('says what is off, what improved and what is uncertain', async () => {
    const { scorecard } = await board({})
    expect(scorecard.sentences.map(sentence => sentence.kind)).toEqual([
      'OFF',
      'IMPROVED',
      'UNCERTAIN',
    ])
  })
})

describe('asking for what is not there', () => {
  test.each<[BoardPageQueryVariables, string]>([
    [{ kpis: ['SLA_RESOLUTON'] }, 'kpis'],
    [{ scope: { department: 'LAW' } }, 'scope.department'],
    [{ scope: { department: 'HR', service: 'VPN' } }, 'scope.service'],
    [{ period: { grain: 'MONTH', containing: '2026-02-30' } }, 'period.containing'],
    [{ period: { grain: 'MONTH', containing: '2027-01-01' } }, 'period.containing'],
    [{ asOf: '2026-04-15T24:00:00Z' }, 'asOf'],
  ])('%j is refused with the argument and what is allowed', async (variables, argument) => {
    const { errors } = await ask(server.url, BoardPageDocument, variables)
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', argument })
    expect(errors[0]?.extensions.allowed?.length).toBeGreaterThan(0)
  })
})

test('the frame names the organisation and every scope', async () => {
  const { organisation, scopes } = await answerTo(server.url, FrameDocument, {})
  expect(organisation.timeZone).toMatch(/\w/)
  expect(scopes.departments.map(({ code, services }) => [code, services.length])).toEqual([
    ['IT', 2],
    ['HR', 1],
  ])
})
