import { expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { setOrganisation } from './index.js'

const database = await testDatabase()

test('the settings that are given change and the others stay', async () => {
  const ctx = database.ctx()
  const settings = await setOrganisation(ctx, { name: 'Example', timeZone: 'America/New_York' })
  expect(settings).toMatchObject({ name: 'Example', fiscalYearStartMonth: 1, currency: 'EUR' })
  expect(await setOrganisation(ctx, { currency: 'CHF' })).toEqual({ ...settings, currency: 'CHF' })
  await setOrganisation(ctx, { currency: 'EUR' })
  expect(await setOrganisation(ctx, { fiscalYearStartMonth: 10 })).toEqual({
    ...settings,
    fiscalYearStartMonth: 10,
  })
  const [row] = await database.sql`select local_day('2026-01-01T03:00:00Z')::text as day`
  expect(row?.day).toBe('2025-12-31')
})

test.each([
  [{ name: ' ' }, /name/],
  [{ timeZone: 'Middle/Earth' }, /no time zone "Middle\/Earth"/],
  [{ timeZone: "UTC'; select" }, /no time zone/],
  [{ fiscalYearStartMonth: 13 }, /month from 1 to 12/],
  [{ ledgerRetentionDays: 0 }, /retention/],
  [{ currency: 'EURO' }, /no currency "EURO"/],
  [{ currency: 'XYZ' }, /ISO 4217/],
])('%j is refused in words and changes nothing', async (change, words) => {
  const before = await setOrganisation(database.ctx(), {})
  await expect(setOrganisation(database.ctx(), change)).rejects.toThrow(words)
  expect(await setOrganisation(database.ctx(), {})).toEqual(before)
})
