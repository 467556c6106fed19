import { expect, test } from 'vitest'
import { defineKpi, type Formula, type KpiDefinition, type Unit } from './define-kpi.js'
import { reopenRate } from './definitions/reopen-rate.js'
import { slaOpenBreached } from './definitions/sla-open-breached.js'
import { volumeOpened } from './definitions/volume-opened.js'
import { kindOf, type Measure } from './measures.js'
import { partsRead } from './parts-read.js'

const variantWith = (formula: Formula, unit?: Unit): KpiDefinition => ({
  ...reopenRate,
  variants: [
    { code: 'ONLY', name: 'Only', inWords: 'As it says.', formula, ...(unit && { unit }) },
  ],
})

const mean: Formula = {
  kind: 'mean',
  count: 'csatScored',
  sum: 'csatScore',
  squares: 'csatScoreSquared',
  squaresPerUnit: 1,
}

test('a definition without fault is returned as it is', () => {
  expect(defineKpi(reopenRate)).toBe(reopenRate)
})

test.each<[string, Partial<KpiDefinition>, RegExp]>([
  ['a code in small letters', { code: 'reopen_rate' }, /code is not UPPER_SNAKE/],
  ['no name', { name: ' ' }, /name is missing/],
  ['a question that is none', { question: 'How often.' }, /question must end/],
  ['no question', { question: '?' }, /question must end/],
  ['no source', { source: '' }, /source is missing/],
  ['no owner', { owner: '' }, /owner is missing/],
  ['no period timestamp', { periodTimestamp: '' }, /period timestamp is missing/],
  ['a negative minimum sample', { minimumSample: -1 }, /minimum sample/],
  ['half a day', { provisionalDays: 0.5 }, /provisional days/],
  ['no grain', { grains: [] }, /no grain/],
  ['no word on what is left out', { exclusions: [] }, /what is left out is missing/],
  ['no caveat', { caveats: [] }, /must be known before/],
  ['a grain twice', { grains: ['DAY', 'DAY'] }, /a grain is named twice/],
  ['itself as its pair', { pairedWith: ['REOPEN_RATE'] }, /paired with itself/],
  ['no variant', { variants: [] as never }, /no variant/],
  [
    'a variant twice',
    { variants: [reopenRate.variants[0], reopenRate.variants[0]] },
    /share a code/,
  ],
  [
    'a variant code in small letters',
    { variants: [{ ...reopenRate.variants[0], code: 'cohort' }] },
    /variant cohort/,
  ],
  [
    'a variant without words',
    { variants: [{ ...reopenRate.variants[0], inWords: '' }] },
    /formula in words/,
  ],
])('a definition with %s is refused', (_, fault, message) => {
  expect(() => defineKpi({ ...reopenRate, ...fault })).toThrow(message)
})

test.each<[string, KpiDefinition, RegExp]>([
  ['a volume with a direction', { ...volumeOpened, better: 'HIGHER' }, /neither better nor worse/],
  ['a volume on the board', { ...volumeOpened, boardOrder: 9 }, /not a headline/],
  [
    'a side that speaks against its pairs beside a direction of its own',
    { ...slaOpenBreached, worseBeside: 'HIGH' },
    /needs no other side/,
  ],
  [
    'a limit above on what should be high',
    { ...slaOpenBreached, better: 'HIGHER' },
    /off from above/,
  ],
  ['a ratio in seconds', { ...reopenRate, unit: 'SECONDS' }, /a ratio is not in SECONDS/],
  ['a mean in per cent', variantWith(mean), /a mean is not in RATIO/],
  [
    'a recorded number in per cent',
    variantWith({ kind: 'observed', over: 'flow', scale: 'number' }),
    /an observed number is not in RATIO/,
  ],
  [
    'a quantile of one',
    variantWith({ kind: 'quantile', buckets: 'closureBuckets', q: 1 }, 'SECONDS'),
    /between 0 and 1/,
  ],
  [
    'a pace over no days',
    variantWith(
      { kind: 'stockDays', stock: 'openTickets', flow: 'ticketsResolved', trailingDays: 0 },
      'DAYS',
    ),
    /trailing days/,
  ],
  [
    'a level summed over a period',
    variantWith({
      kind: 'ratio',
      numerator: ['openTickets'],
      denominator: ['ticketsOpened'],
    }),
    /openTickets is a stock and cannot be read as sum/,
  ],
  [
    'a flow read as a level',
    variantWith({ kind: 'stock', measures: ['ticketsOpened'] }, 'COUNT'),
    /ticketsOpened is a flow and cannot be read as level/,
  ],
])('%s is refused', (_, definition, message) => {
  expect(() => defineKpi(definition)).toThrow(message)
})

test('a refusal names the KPI and all of its faults', () => {
  const broken = { ...reopenRate, question: '', source: '' }
  expect(() => defineKpi(broken)).toThrow(/^KPI REOPEN_RATE: question .*; source is missing$/)
})

test('what a formula reads is told with the way it is read', () => {
  const days: Formula = {
    kind: 'stockDays',
    stock: 'openTickets',
    flow: 'ticketsResolved',
    trailingDays: 28,
  }
  expect(partsRead(days)).toEqual([
    { measure: 'openTickets', as: 'level' },
    { measure: 'ticketsResolved', as: 'trailing' },
  ])
})

test('a name that is no measure is refused', () => {
  expect(kindOf('openTickets')).toBe('stock')
  expect(() => kindOf('openTicket' as Measure)).toThrow(/no measure is called openTicket/)
})
