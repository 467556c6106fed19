import { expect, test } from 'vitest'
import type { MapObjective } from '../alignment.types.js'
import { joinedWith, strategyMapLayout } from './map-layout.js'

const kpi = (code: string) => ({
  kpi: { code, name: code },
  label: code,
  status: 'MET' as const,
  valueInWords: '92%',
  targetInWords: '90%',
  permalink: `/kpi/${code}`,
})
const objective = (id: string, change: Partial<MapObjective> = {}): MapObjective => ({
  id,
  title: `Objective ${id}`,
  parentId: null,
  weightShare: 0.5,
  isCritical: false,
  isInGrace: false,
  attained: 0.8,
  statusOfObjective: 'MET',
  kpis: [kpi('A')],
  services: [],
  initiatives: [],
  ...change,
})
const mail = { service: { code: 'mail', name: 'E-mail' }, share: 0.5, strength: 'WEAK' } as const

test('what serves two objectives is one place with two links', () => {
  const { nodes, links } = strategyMapLayout([
    objective('1', { services: [mail] }),
    objective('2', { services: [{ ...mail, strength: 'STRONG' }], kpis: [kpi('A'), kpi('B')] }),
  ])
  expect(nodes.map(({ key }) => key)).toEqual([
    'service/mail',
    'objective/1',
    'objective/2',
    'kpi/A/A',
    'kpi/B/B',
  ])
  expect(links.filter(({ from }) => from === 'service/mail')).toEqual([
    { from: 'service/mail', to: 'objective/1', isWeak: true },
    { from: 'service/mail', to: 'objective/2', isWeak: false },
  ])
})

test('columns are spread over one height', () => {
  const { nodes, rows } = strategyMapLayout([
    objective('1', { kpis: [kpi('A'), kpi('B'), kpi('C')] }),
  ])
  expect(rows).toBe(3)
  expect(nodes.map(({ column, row }) => [column, row])).toEqual([
    [1, 1],
    [2, 0],
    [2, 1],
    [2, 2],
  ])
})

test('a place knows what it is joined with, and no more', () => {
  const { links } = strategyMapLayout([
    objective('1', { services: [mail] }),
    objective('2', { kpis: [kpi('B')] }),
  ])
  expect([...joinedWith('objective/1', links)].toSorted()).toEqual([
    'kpi/A/A',
    'objective/1',
    'service/mail',
  ])
})
