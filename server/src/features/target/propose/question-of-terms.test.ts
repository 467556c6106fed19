import { expect, test } from 'vitest'
import { kpiByCode, variantOf } from '../../../domain/kpi/catalogue.js'
import type { TargetTerms } from '../../../domain/target/terms.js'
import { chooseTerms } from './choose-terms.js'
import { questionOfTerms } from './question-of-terms.js'

const kpi = kpiByCode('SLA_RESOLUTION')
const variant = kpi && variantOf(kpi, undefined)
const levels = { direction: 'HIGHER', red: 0.7, stretch: 0.99 } as const
const each = { value: 0.95, red: 0.9 }

test.each<[string, TargetTerms]>([
  ['a constant', { direction: 'HIGHER', red: 0.7, trajectory: { shape: 'CONSTANT', value: 0.9 } }],
  [
    'a path',
    {
      ...levels,
      trajectory: {
        ...{ shape: 'LINEAR', baseline: 0.8, baselineDate: '2026-01-01' },
        ...{ target: 0.9, targetDate: '2026-12-01' },
      },
    },
  ],
  ['steps', { ...levels, trajectory: { shape: 'STEP', steps: [{ from: '2026-01-01', ...each }] } }],
  [
    'a table',
    {
      ...levels,
      trajectory: { shape: 'TABLE', rows: [{ from: '2026-01-01', to: '2026-02-01', ...each }] },
    },
  ],
  ['a range', { direction: 'RANGE', low: 0.5, high: 0.8, redLow: 0.4, redHigh: 0.9 }],
])('%s that was agreed is asked for again as it was', (_, terms) => {
  if (!kpi || !variant) throw new Error('no such KPI')
  const scope = { departmentId: null, serviceId: null, priority: null }
  const subject = { kpi, variant, grain: 'MONTH' as const, scope }
  expect(chooseTerms(questionOfTerms(terms), subject, '2026-01-01')).toEqual(terms)
})
