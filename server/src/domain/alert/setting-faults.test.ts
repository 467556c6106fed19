import { expect, test } from 'vitest'
import { alertFamilies } from './families.js'
import { defaultSettings } from './rule-settings.js'
import { namedSettings, settingFaults, withNamed } from './setting-faults.js'

test('the settings of the product have no fault, and keep their meaning through their names', () => {
  for (const family of alertFamilies) {
    const settings = defaultSettings[family]
    const named = namedSettings(family, settings)
    expect(settingFaults(family, settings, named)).toEqual([])
    expect(withNamed(settings, named)).toEqual(settings)
  }
})

test('a setting outside its bounds is refused with what would be taken', () => {
  const faults = settingFaults('TREND', defaultSettings.TREND, [
    { name: 'p', value: 2 },
    { name: 'periodsAhead', value: 2.5 },
    { name: 'mood', value: 1 },
  ])
  expect(faults.map(({ setting, allowed }) => [setting, allowed])).toEqual([
    ['p', 'a number from 0 to 1'],
    ['periodsAhead', 'a whole number from 1 to 12'],
    ['mood', expect.stringContaining('falseDiscovery')],
  ])
})

test('what every object has is no setting', () => {
  const faults = settingFaults('BUDGET_BURN', defaultSettings.BUDGET_BURN, [
    { name: 'toString', value: 100 },
  ])
  expect(faults).toMatchObject([
    { setting: 'toString', message: 'BUDGET_BURN has no such setting.' },
  ])
})

test('settings that contradict each other are refused', () => {
  const weeks = settingFaults('TARGET_MISS', defaultSettings.TARGET_MISS, [
    { name: 'weeks', value: 9 },
  ])
  expect(weeks).toMatchObject([{ setting: 'weeks' }])
  const chance = settingFaults('FORECAST_MISS', defaultSettings.FORECAST_MISS, [
    { name: 'clearChance', value: 0.1 },
  ])
  expect(chance).toMatchObject([{ setting: 'clearChance' }])
})

test('a changed setting replaces that one alone, nested or not', () => {
  const changed = withNamed(defaultSettings.TREND, [{ name: 'relative', value: 0.5 }])
  expect(changed).toEqual({
    ...defaultSettings.TREND,
    materiality: { ...defaultSettings.TREND.materiality, relative: 0.5 },
  })
})
