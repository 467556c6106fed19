import { expect, test } from 'vitest'
import type { AmountRow } from './initiative.js'
import type { InitiativeBook } from './read-book.js'
import { standingOf } from './standing.js'

const known = { authorId: 'a', recordedAt: new Date('2026-01-01T10:00:00Z') }
const amount = (series: AmountRow['series'], month: string): AmountRow => ({
  ...known,
  ...{ initiativeId: 1, service: null, series, side: 'PLANNED', type: null, month, amount: 10 },
  ...{ evidence: null, reference: null },
})
const version = {
  ...{ initiativeId: 1, version: 1, title: 'Portal', purpose: '', ownerId: 'a', sponsorId: null },
  ...{
    budget: 20,
    effortDays: 1,
    category: 'GROW' as const,
    startsOn: '2026-01-01',
    endsOn: '2026-07-01',
  },
  ...{ usesAi: false, service: null, kpis: [], links: [] },
}
const stage = (number: number, fromOn: string, name: 'STARTED' | 'DONE') => ({
  ...known,
  ...{ initiativeId: 1, number, stage: name, fromOn, reason: null, gate: null },
})
const bookOn = (day: string): InitiativeBook => ({
  ...{ day, knownAt: new Date('2026-12-01T10:00:00Z'), timeZone: 'UTC', milestones: [] },
  ...{ approvals: [], risks: [], results: [], versions: [{ ...version, ...known }] },
  stages: [stage(1, '2026-01-01', 'STARTED'), stage(2, '2026-03-15', 'DONE')],
  amounts: [
    amount('COST', '2026-02-01'),
    amount('COST', '2026-05-01'),
    { ...amount('BENEFIT', '2026-05-01'), type: 'HOURS' },
  ],
})
const amountsOn = (day: string) =>
  standingOf(bookOn(day), 1)?.amounts.map(({ series, month }) => `${series} ${month}`)

test('what is over costs no more, and its benefits are still due', () => {
  expect(amountsOn('2026-03-14')).toHaveLength(3)
  expect(amountsOn('2026-03-15')).toEqual(['COST 2026-02-01', 'BENEFIT 2026-05-01'])
})
