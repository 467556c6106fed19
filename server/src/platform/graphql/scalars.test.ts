import { describe, expect, test } from 'vitest'
import { Instant, instantOf, isLocalDate, LocalDate } from './scalars.js'

describe('a date', () => {
  test.each(['2026-10-31', '2024-02-29', '1900-01-01', '2199-12-31'])('may be %s', text => {
    expect(LocalDate.parseValue(text)).toBe(text)
  })

  test.each([
    '2026-02-30',
    '2026-02-29',
    '0000-01-01',
    '1899-12-31',
    '2200-01-01',
    '10000-01-01',
    '275760-09-13',
    '2026-1-1',
    '2026-13-01',
    '2026-10-31T00:00:00Z',
    ' 2026-10-31',
    '2026-10-31\u0000',
    '',
  ])('is never %j', text => {
    expect(isLocalDate(text)).toBe(false)
    expect(() => LocalDate.parseValue(text)).toThrow('Expected a calendar date')
  })

  test.each([20261031, null, true, {}, ['2026-10-31']])('is a text, not %j', value => {
    expect(() => LocalDate.parseValue(value)).toThrow('Expected a calendar date')
  })
})

describe('an instant', () => {
  test('keeps its offset in mind', () => {
    expect(instantOf('2026-10-31T01:00:00+02:00')?.toISOString()).toBe('2026-10-30T23:00:00.000Z')
    expect(Instant.serialize(instantOf('2026-10-31T01:00:00.5Z'))).toBe('2026-10-31T01:00:00.500Z')
  })

  test.each([
    '2026-10-31T24:00:00Z',
    '2026-12-31T23:59:60Z',
    '2026-10-31T01:00:00',
    '2026-10-31T01:00:00+15:00',
    '2026-10-31T01:60:00Z',
    '2026-02-30T01:00:00Z',
    '2026-10-31 01:00:00Z',
    '2026-10-31',
    'now',
  ])('is never %j', text => {
    expect(() => Instant.parseValue(text)).toThrow('Expected an instant')
  })
})
