import { expect, test } from 'vitest'
import { askedFor, queryOf, readAuditFilter } from './audit-filter.js'

const empty = { actor: '', action: '', subject: '', from: '', to: '', outcome: '' as const }

test('what is entered stands in the address, and is read from it again', () => {
  const filter = { ...empty, actor: 'Ada', outcome: 'DENIED' as const }
  expect(queryOf(filter)).toEqual({ actor: 'Ada', outcome: 'DENIED' })
  expect(readAuditFilter(queryOf(filter))).toEqual(filter)
  expect(readAuditFilter({ outcome: 'toString', actor: ['a', 'b'] })).toEqual(empty)
})

test('days are those of the organisation’s clock, the last one to its end', () => {
  const asked = askedFor({ ...empty, from: '2026-03-29', to: '2026-03-29' }, 'Europe/Berlin')
  expect(asked).toEqual({ from: '2026-03-28T23:00:00.000Z', to: '2026-03-29T22:00:00.000Z' })
  expect(askedFor({ ...empty, from: '2026-03' }, 'UTC')).toEqual({})
})
