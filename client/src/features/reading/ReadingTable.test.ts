// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { mountAt } from '../../testing/mounted.js'
import { cellReading, kpiLike, tileReading } from '../../testing/readings.js'
import ReadingTable from './ReadingTable.vue'
import type { TableRow } from './table-rows.js'

const row = (code: string, value: number | null): TableRow => ({
  group: { dimension: 'SERVICE', code, name: code.toLowerCase() },
  readings: [cellReading({ value })],
})
const scopes = {
  teams: [],
  departments: [
    {
      code: 'IT',
      name: 'Technology',
      services: ['MAIL', 'PRINT'].map(code => ({ code, name: code })),
    },
    { code: 'HR', name: 'People', services: [{ code: 'PAY', name: 'PAY' }] },
  ],
}
const table = async (better: 'HIGHER' | 'LOWER' = 'HIGHER') => {
  const props = {
    caption: 'Key figures by service',
    rowTitle: 'Service',
    columns: [tileReading({ kpi: kpiLike({ better }) })],
    rows: [row('MAIL', 0.9), row('PRINT', null), row('PAY', 0.8)],
    scopes,
    linkOf: (entry: TableRow) => ({ name: 'board', query: { service: entry.group.code } }),
  }
  return (await mountAt(ReadingTable, props)).wrapper
}
type Wrapper = Awaited<ReturnType<typeof table>>
const namesIn = (wrapper: Wrapper) =>
  wrapper.findAll('tbody th[scope=row]').map(cell => cell.text())

test('services stand under the department that owns them', async () => {
  const wrapper = await table()
  expect(wrapper.findAll('th[scope=rowgroup]').map(cell => cell.text())).toEqual([
    'Technology',
    'People',
  ])
})

test('a heading brings the worst to the top, and what has no value to the end', async () => {
  const wrapper = await table()
  await wrapper.get('button').trigger('click')
  expect(namesIn(wrapper)).toEqual(['pay', 'mail', 'print'])
  expect(wrapper.get('th[aria-sort=ascending]').text()).toContain('Promises kept')
})

test('where lower is better the worst is the highest', async () => {
  const wrapper = await table('LOWER')
  await wrapper.get('button').trigger('click')
  expect(namesIn(wrapper)).toEqual(['mail', 'pay', 'print'])
})

test('a third use of a heading gives the order of the organisation back', async () => {
  const wrapper = await table()
  for (let time = 0; time < 3; time += 1) await wrapper.get('button').trigger('click')
  expect(namesIn(wrapper)).toEqual(['mail', 'print', 'pay'])
})

test('a row leads to the board of its service', async () => {
  expect((await table()).get('tbody a').attributes('href')).toBe('/?service=MAIL')
})
