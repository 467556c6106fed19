import type { ObjectiveFormPartsFragment } from '@steerboard/schema'
import { expect, test } from 'vitest'
import { emptyForm, emptyKpi, formOf, inputOf, monthBefore, problemsOf } from './objective-form.js'

const named = {
  title: 'Reliable',
  owner: 'mia',
  horizon: '2027-12-31',
  effectiveFrom: '2026-05-01',
}

test('what is typed is sent as numbers and shares; what is no number stands at its field', () => {
  const { input, problems } = inputOf(
    emptyForm({
      ...named,
      weight: '12,5',
      kpis: [{ ...emptyKpi(), kpi: 'FCR', department: 'IT', service: 'VPN', weight: '2' }],
      work: [{ kind: 'SERVICE', item: 'VPN', share: '40', strength: 'WEAK' }],
    }),
  )
  expect(problems).toEqual({})
  expect(input).toMatchObject({
    weight: 12.5,
    kpis: [{ kpi: 'FCR', scope: { service: 'VPN' }, weight: 2 }],
    work: [{ item: 'VPN', share: 0.4 }],
  })
  const wrong = inputOf(
    emptyForm({ ...named, title: '', weight: 'x', kpis: [{ ...emptyKpi(), weight: '' }] }),
  )
  expect(Object.keys(wrong.problems).toSorted()).toEqual(['kpis.0.weight', 'title', 'weight'])
})

test('an objective that is there fills the form, and comes back as it was', () => {
  const scope = { label: 'E-mail', department: { code: 'IT', name: 'IT' }, priority: null }
  const found = {
    ...{
      id: '3',
      title: 'Reliable',
      purpose: 'For all.',
      kind: 'ASPIRATIONAL',
      horizon: '2027-12-31',
    },
    ...{ weight: 30, isCritical: true, owner: { id: 'mia' }, sponsor: null, parent: { id: '1' } },
    kpis: [
      {
        ...{ kpi: 'FCR', variant: 'STRICT', weight: 2, rationale: 'It shows.' },
        scope: { ...scope, service: { code: 'EMAIL', name: 'E-mail' } },
      },
    ],
    work: [{ kind: 'SERVICE', item: 'EMAIL', itemName: 'E-mail', share: 0.3, strength: 'STRONG' }],
  } as unknown as ObjectiveFormPartsFragment
  const { input } = inputOf(emptyForm({ ...formOf(found), effectiveFrom: '2026-05-01' }))
  expect(input).toMatchObject({
    ...{ title: 'Reliable', parent: '1', weight: 30, isCritical: true, kind: 'ASPIRATIONAL' },
    kpis: [{ kpi: 'FCR', variant: 'STRICT', scope: { service: 'EMAIL' }, weight: 2 }],
    work: [{ item: 'EMAIL', share: 0.3 }],
  })
})

test('the month before the first of one is found over the turn of the year', () => {
  expect([monthBefore('2026-05-01'), monthBefore('2027-01-01')]).toEqual([
    '2026-04-01',
    '2026-12-01',
  ])
})

test('what the server refuses stands at the field that it names', () => {
  const refused = [{ argument: 'input.kpis.0.kpi', message: 'There is no such KPI.' }]
  expect(problemsOf(refused)).toEqual({ 'kpis.0.kpi': 'There is no such KPI.' })
})
