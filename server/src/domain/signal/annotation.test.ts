import { describe, expect, test } from 'vitest'
import { overlaps, standsBeside } from './annotation.js'

const organisation = { department: null, service: null }
const it = { department: 'IT', service: null }
const email = { department: 'IT', service: 'EMAIL' }
const onlyEmail = { department: null, service: 'EMAIL' }

describe('a note stands beside', () => {
  test.each([
    [organisation, email, true],
    [organisation, organisation, true],
    [it, email, true],
    [it, it, true],
    [onlyEmail, email, true],
    [onlyEmail, it, false],
    [it, organisation, false],
    [it, { department: 'HR', service: null }, false],
    [onlyEmail, { department: 'IT', service: 'VPN' }, false],
  ])('the scope it was made for and what that holds: %o, %o', (note, scope, expected) => {
    expect(standsBeside({ kpi: null, scope: note }, { kpi: 'FCR', scope })).toBe(expected)
  })

  test('its KPI only, where it names one', () => {
    const series = { kpi: 'FCR', scope: organisation }
    expect(standsBeside({ kpi: 'FCR', scope: organisation }, series)).toBe(true)
    expect(standsBeside({ kpi: 'BACKLOG', scope: organisation }, series)).toBe(false)
  })
})

test('a note of a day is not in the range that ends on it', () => {
  const day = { from: '2026-03-01', to: '2026-03-02' }
  expect(overlaps(day, { from: '2026-02-01', to: '2026-03-01' })).toBe(false)
  expect(overlaps(day, { from: '2026-03-01', to: '2026-04-01' })).toBe(true)
  expect(overlaps(day, { from: '2026-03-02', to: '2026-04-01' })).toBe(false)
})
