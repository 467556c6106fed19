import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { readSideEffects } from './read-side-effects.js'
import { readSymptomRecords } from './read-symptom-records.js'
import { readWatermelons } from './read-watermelons.js'
import { givenMonths, givenOrganisation, givenTarget } from './testing/given.js'

const db = await testDatabase()
/** April 2026 is the twenty-eighth month and final. */
const now = new Date('2026-05-20T10:00:00Z')
const months = (met: readonly number[], reopened: readonly number[]) =>
  Array.from({ length: 28 }, (_, index) => ({
    met: Number(met[Math.min(index, met.length - 1)]),
    reopened: Number(reopened[Math.min(index, reopened.length - 1)]),
  }))

const year = [9, 11, 10, 8, 12, 10, 9, 11, 10, 12, 8, 10]
const even = [...year, ...year]

beforeAll(async () => {
  await givenOrganisation(db.sql)
  await givenTarget(db.sql, 'SLA_RESOLUTION', { direction: 'HIGHER', value: 0.9, red: 0.8 })
  await givenMonths(db.sql, 'EMAIL', months([95], even))
  await givenMonths(db.sql, 'PRINT', months([95], [...even, 22, 26, 28, 30]))
  await givenMonths(db.sql, 'PAYROLL', months([60], [...even, 22, 26, 28, 30]))
})

describe('watermelons', () => {
  test('keep their promises while more and more of it comes back', async () => {
    const found = await readWatermelons(db.ctx(now), {})
    expect(found).toMatchObject({ green: 2, index: 0.5, period: { label: 'April 2026' } })
    expect(found.watermelons.map(({ service }) => service.code)).toEqual(['PRINT'])
    const [print] = found.watermelons
    expect(print?.symptoms).toMatchObject([
      { kpi: { code: 'REOPEN_RATE' }, value: 0.3, period: { label: 'April 2026' }, times: 3 },
    ])
    expect(print?.text).toMatch(
      /^Printing keeps its promises \(95%, target 90%\), and signals worse: Reopen rate at 30% in April 2026 \(.+\)\.$/,
    )
  })

  test('come with the tickets that show it', async () => {
    const { watermelons } = await readWatermelons(db.ctx(now), {})
    const symptom = watermelons[0]?.symptoms[0]
    if (!symptom) throw new Error('no symptom')
    const found = await readSymptomRecords(db.ctx(now), symptom, 3)
    expect(found?.total).toBe(30)
    expect(found?.records.map(({ service }) => service?.code)).toEqual(['PRINT', 'PRINT', 'PRINT'])
  })

  test('are read of a month before, when nothing was wrong yet', async () => {
    const found = await readWatermelons(db.ctx(now), { containing: '2025-12-05' })
    expect(found).toMatchObject({ green: 2, index: 0, watermelons: [] })
  })

  test('cannot be told of while no service is green', async () => {
    const before = { containing: '2023-12-05' }
    expect(await readWatermelons(db.ctx(now), before)).toMatchObject({ green: 0, index: null })
  })
})

describe('paired KPIs', () => {
  test('stand side by side with what each signals', async () => {
    const { pairs, scope } = await readSideEffects(db.ctx(now), { scope: { service: 'PRINT' } })
    expect(scope.label).toBe('Printing')
    const pair = pairs.find(
      ({ kpi, pair: other }) => `${kpi.code}/${other.code}` === 'SLA_RESOLUTION/REOPEN_RATE',
    )
    expect(pair).toMatchObject({ improved: null, isDiverging: false })
    expect(pair?.worsened).toMatchObject({ value: 0.3, times: 3 })
    expect(pair?.text).toBe(
      'Reopen rate gets worse; SLA compliance, resolution does not improve by it.',
    )
  })

  test('are refused for a scope that has no usual range, and for a month that is not over', async () => {
    const asked = { scope: { service: 'PRINT', priority: 'HIGH' } } as const
    await expect(readSideEffects(db.ctx(now), asked)).rejects.toThrow(
      'Pairs are read of the organisation, a department or a service.',
    )
    await expect(readSideEffects(db.ctx(now), { containing: '2026-05-02' })).rejects.toThrow(
      'Signals are read of months that are over.',
    )
  })
})
