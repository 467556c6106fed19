import { describe, expect, test } from 'vitest'
import type { AlertFamily } from './families.js'
import { isMoreSevere } from './families.js'
import { isInhibited } from './inhibition.js'

const email = ['SERVICE/EMAIL', 'DEPARTMENT/IT', 'ORGANISATION']
const inhibits = (
  doubt: { kpi: string; scope?: string; rule: string },
  {
    family = 'SHIFT',
    kpi = 'SLA_RESOLUTION',
    chain = email,
  }: { family?: AlertFamily; kpi?: string; chain?: string[] } = {},
) => isInhibited(family, { kpi, chain }, { scope: 'ORGANISATION', ...doubt })

describe('a doubt about the data keeps back', () => {
  test('everything, where none come', () => {
    expect(inhibits({ kpi: 'VOLUME_OPENED', rule: 'STALE' })).toBe(true)
  })

  test('the figure that is disputed, and no other', () => {
    const disputed = { kpi: 'SLA_RESOLUTION', rule: 'DISAGREEMENT' }
    expect(inhibits(disputed)).toBe(true)
    expect(inhibits(disputed, { kpi: 'FCR' })).toBe(false)
  })

  test('what the answers say, where others answer than before', () => {
    const others = { kpi: 'CSAT_RESPONSE_RATE', rule: 'RESPONSE_RATE' }
    expect(inhibits(others, { kpi: 'CSAT_T2B' })).toBe(true)
    expect(inhibits(others)).toBe(false)
  })

  test('its parts, not other scopes', () => {
    const ofHr = { kpi: 'SLA_RESOLUTION', rule: 'DISAGREEMENT', scope: 'DEPARTMENT/HR' }
    expect(inhibits(ofHr)).toBe(false)
  })

  test('nothing, where a volume is unusual or a figure restated, nor alerts that need it at once', () => {
    expect(inhibits({ kpi: 'SLA_RESOLUTION', rule: 'RESTATED' })).toBe(false)
    expect(inhibits({ kpi: 'VOLUME_OPENED', rule: 'VOLUME' })).toBe(false)
    const stale = { kpi: 'VOLUME_OPENED', rule: 'STALE' }
    expect(inhibits(stale, { family: 'BUDGET_BURN' })).toBe(false)
  })
})

test('critical is more severe than a warning, and a warning than information', () => {
  expect(isMoreSevere('CRITICAL', 'WARNING')).toBe(true)
  expect(isMoreSevere('INFO', 'WARNING')).toBe(false)
  expect(isMoreSevere('WARNING', 'WARNING')).toBe(false)
})
