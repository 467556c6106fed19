import { expect, test } from 'vitest'
import { backTest } from './back-test.js'
import { defaultSettings } from './rule-settings.js'
import { sharesOf, targetOf } from './testing/given-series.js'

const steady = Array.from(
  { length: 24 },
  (_, month) => 900 + Number([0, 9, -6, 3, -9, 6][month % 6]),
)
const calm = [903, 897, 905, 899, 902]

test('a rule tells when it would have fired over the history, and when that would have been over', () => {
  const series = sharesOf([...steady, 800, ...calm, 901, 790], 1000)
  expect(backTest('SHIFT', series, defaultSettings)).toMatchObject([
    { fromLabel: 'January 2025', toLabel: 'May 2025', finding: { rule: 'BEYOND' } },
    { fromLabel: 'August 2025', to: null },
  ])
})

test('what comes back within two periods is the same episode', () => {
  const target = targetOf(0.95, 0.9)
  const missing = [940, 940]
  const met = [955, 955]
  const soon = sharesOf([...missing, ...met, ...missing], 1000, { target })
  expect(backTest('TARGET_MISS', soon, defaultSettings)).toHaveLength(1)
  const late = sharesOf([...missing, ...met, ...met, ...missing], 1000, { target })
  expect(backTest('TARGET_MISS', late, defaultSettings)).toHaveLength(2)
})

test('stricter settings fire no less often', () => {
  const series = sharesOf([...steady, 880, ...calm], 1000)
  const strict = structuredClone(defaultSettings)
  strict.SHIFT.materiality.ofShares = 0.05
  expect(backTest('SHIFT', series, strict)).toEqual([])
})
