import { expect, test } from 'vitest'
import { isMaterial } from '../materiality.js'
import { defaultSettings } from '../rule-settings.js'
import { evaluateRun } from '../run/evaluate-run.js'
import { departmentOf, sharesOf, targetOf } from '../testing/given-series.js'
import { edgeOf, isTargetMissOver, judgeTargetMiss } from './target-miss.js'

const levels = { direction: 'RANGE', low: 0.7, high: 0.9, redLow: 0.5, redHigh: 0.98 } as const
const target = targetOf(0, -1, { levels })

test('a range is missed on either side, at the edge that is nearer', () => {
  const series = sharesOf([600, 600, 950, 800], 1000, { target })
  expect(judgeTargetMiss(series, 1, defaultSettings.TARGET_MISS)).toMatchObject({
    isConfirmed: true,
    severity: 'WARNING',
  })
  expect([600, 950].map(value => edgeOf({ value: value / 1000, target }))).toEqual([0.7, 0.9])
  expect(edgeOf({ value: 1, target: null })).toBeNaN()
  expect([2, 3, 4].map(at => isTargetMissOver(series, at))).toEqual([false, true, false])
})

test('in a range a movement matters by the narrower of its red bands', () => {
  const context = { unit: 'RATIO', usual: 0.8, levels } as const
  const { materiality } = defaultSettings.SHIFT
  expect([0.019, 0.021].map(size => isMaterial(size, context, materiality))).toEqual([false, true])
  const value = { unit: 'COUNT', usual: 100, levels: null } as const
  expect([1, 3].map(size => isMaterial(size, value, materiality))).toEqual([false, true])
})

test('where lower is better, the part with the most cases too many is the one that explains', () => {
  const steady = Array.from(
    { length: 24 },
    (_, month) => 100 + Number([0, 9, -6, 3, -9, 6][month % 6]),
  )
  const kpi = 'REOPEN_RATE'
  const whole = sharesOf(
    [...steady, 250].map(value => value + 100),
    2000,
    { kpi },
  )
  const part = sharesOf([...steady, 250], 1000, { kpi, scope: departmentOf('IT') })
  const found = evaluateRun({
    series: [whole, part],
    daily: [],
    checks: [],
    settingsOf: family => defaultSettings[family],
  })
  const [leading] = found.filter(({ evidence }) => evidence.drivers?.leading)
  expect(leading?.evidence.drivers?.leading?.label).toBe('IT')
  expect(leading?.groupedInto).toContain('DEPARTMENT/IT')
})
