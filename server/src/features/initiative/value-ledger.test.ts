import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import { givenPerson } from '../../testing/given-person.js'
import { readValueLedger } from './read-value-ledger.js'
import { recordServiceBenefits } from './record-amounts.js'
import { recordAchievedResult, setExpectedResult } from './set-service-result.js'

const db = await testDatabase()
const start = new Date('2026-04-15T10:00:00Z')
let owner: Ctx

beforeAll(async () => {
  await db.sql`insert into department (id, code, name) values (1, 'IT', 'IT')`
  await db.sql`insert into service (code, name, department_id)
    values ('EMAIL', 'E-mail', 1), ('VPN', 'Remote access', 1)`
  owner = (await givenPerson(db.ctx(start), ['OWNER'])).ctx
})

const expected = {
  service: 'EMAIL',
  text: 'Nobody waits for mail.',
  kpi: 'CSAT_T2B',
  from: '2026-01-01',
}
const achieved = {
  service: 'EMAIL',
  text: 'Complaints about mail have halved.',
  on: '2026-04-01',
  evidence: 'DOCUMENTED',
  reference: 'Survey of March',
} as const

describe('the value ledger', () => {
  test('lists services of which nobody said what they are for', async () => {
    const { services, withoutExpectation } = await readValueLedger(owner, {})
    expect(services.map(({ service }) => service.code)).toEqual(['EMAIL', 'VPN'])
    expect(withoutExpectation).toBe(2)
  })

  test('tells what was expected, what came, and by what evidence', async () => {
    await setExpectedResult(owner, expected)
    const told = await recordAchievedResult(owner, achieved)
    expect(told).toMatchObject({
      department: { code: 'IT' },
      expected: { text: expected.text, kpi: { code: 'CSAT_T2B' } },
      achieved: [{ text: achieved.text, evidence: 'DOCUMENTED', reference: 'Survey of March' }],
    })
    expect((await readValueLedger(owner, {})).withoutExpectation).toBe(1)
    const before = await readValueLedger(owner, { asOf: new Date('2026-04-15T09:00:00Z') })
    expect(before.withoutExpectation).toBe(2)
  })

  test('keeps what was expected before', async () => {
    const later = { ...owner, now: new Date('2026-04-20T10:00:00Z') }
    await setExpectedResult(later, { ...expected, text: 'Mail arrives in a minute.', kpi: null })
    const now = (await readValueLedger(later, {})).services[0]
    expect(now?.expected).toMatchObject({ text: 'Mail arrives in a minute.', kpi: null })
    const then = (await readValueLedger(later, { asOf: start })).services[0]
    expect(then?.expected?.text).toBe(expected.text)
  })

  test('sums benefits to date by type, weighted by their evidence', async () => {
    const month = { month: '2026-02-01' }
    await recordServiceBenefits(owner, {
      service: 'VPN',
      type: 'HOURS',
      amounts: [
        { ...month, side: 'PLANNED', amount: 100 },
        { ...month, side: 'ACTUAL', amount: 80, evidence: 'ATTESTED' },
      ],
    })
    const { benefits } = await readValueLedger(owner, {})
    expect(benefits).toEqual([
      { type: 'HOURS', unit: 'HOURS', planned: 100, realised: 80, weighted: 40, ratio: 0.4 },
    ])
  })

  test.each([
    ['service', { ...achieved, service: 'VPN' }],
    ['reference', { ...achieved, reference: null }],
    ['on', { ...achieved, on: '2026-05-01' }],
    ['text', { ...achieved, text: '' }],
  ])('refuses a result with the argument that is wrong: %s', async (argument, input) => {
    await expect(recordAchievedResult(owner, input)).rejects.toMatchObject({
      fields: [{ argument }],
    })
  })

  test('is written by those who answer for services, not by every reader', async () => {
    const executive = (await givenPerson(db.ctx(start), ['EXECUTIVE'])).ctx
    await expect(setExpectedResult(executive, expected)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(db.sql`delete from service_result`).rejects.toThrow('rows are only added')
  })
})
