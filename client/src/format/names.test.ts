import { expect, test } from 'vitest'
import { withNames, withoutCode } from './names.js'

const names = new Map([
  ['SLA_COVERAGE', 'Tickets with an agreement'],
  ['DUE', 'Due'],
])

test('codes that have a name are shown by it, others as they are', () => {
  expect(
    withNames('Counted in SLA_COVERAGE, never in DUE; Wilson at 95 % (CI), not X_DUE.', names),
  ).toBe('Counted in “Tickets with an agreement”, never in “Due”; Wilson at 95 % (CI), not X_DUE.')
})

test('a rule is a sentence without its code', () => {
  expect(withoutCode('NO_SLA: no agreement attached')).toBe('No agreement attached')
})
