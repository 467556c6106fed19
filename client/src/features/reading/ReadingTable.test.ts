// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { mountAt } from '../../testing/mounted.js'
import { cellReading, kpiLike, tileReading } from '../../testing/readings.js'
import ReadingTable from './ReadingTable.vue'
import { withSignals } from './row-signals.js'
import { attentionOrder, type TableRow } from './table-rows.js'

const row = (
  code: string,
  value: number | null,
  change: Parameters<typeof cellReading>[0] = {},
): TableRow => ({
  group: { dimension: 'SERVICE', code, name: code.toLowerCase() },
  readings: [cellReading({ value, ...change })],
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
const services = [row('MAIL', 0.9), row('PRINT', null), row('PAY', 0.8)]
const table = async (better: 'HIGHER' | 'LOWER' = 'HIGHER', rows = services) => {
  const props = {
    caption: 'Key figures by service',
    rowTitle: 'Service',
    columns: [tileReading({ kpi: kpiLike({ better }) })],
    rows,
    scopes,
    isOwnerShown: true,
    linkOf: (entry: TableRow) => ({ name: 'board', query: { service: entry.group.code } }),
  }
  return (await mountAt(ReadingTable, props)).wrapper
}
type Wrapper = Awaited<ReturnType<typeof table>>
const namesIn = (wrapper: Wrapper) =>
  wrapper.findAll('tbody th[scope=row] a').map(cell => cell.text())

test('what is worse than usual comes first, then the worst in the first column, too few records last', async () => {
  const wrapper = await table('HIGHER', [
    row('MAIL', 0.9),
    row('PRINT', 0.1, { isLowSample: true }),
    row('PAY', 0.8),
    row('NET', 0.95, { variation: 'WORSENING' }),
  ])
  expect(namesIn(wrapper)).toEqual(['net', 'pay', 'mail', 'print'])
})

test('where the first column cannot tell, the next one does', async () => {
  const few = (code: string, open: number) => {
    const entry = row(code, 0.5, { isLowSample: true })
    return { ...entry, readings: [...entry.readings, cellReading({ value: open })] }
  }
  const columns = [tileReading(), tileReading({ kpi: kpiLike({ code: 'OPEN', better: 'LOWER' }) })]
  const rows = attentionOrder([few('MAIL', 2), few('PRINT', 13)], columns)
  expect(rows.map(({ group }) => group.code)).toEqual(['PRINT', 'MAIL'])
})

test('each service says which department owns it', async () => {
  const owners = (await table()).findAll('tbody .owner').map(owner => owner.text())
  expect(owners).toEqual(['People', 'Technology', 'Technology'])
})

test('priorities keep their own order, and what has none comes last', async () => {
  const entries = ['UNKNOWN', 'CRITICAL', 'LOW'].map((code, index) => ({
    ...row(code, index / 10),
    group: { dimension: 'PRIORITY' as const, code, name: code.toLowerCase() },
  }))
  expect(namesIn(await table('HIGHER', entries))).toEqual(['critical', 'low', 'unknown'])
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

test('a third use of a heading gives the order of attention back', async () => {
  const wrapper = await table()
  for (let time = 0; time < 3; time += 1) await wrapper.get('button').trigger('click')
  expect(namesIn(wrapper)).toEqual(['pay', 'mail', 'print'])
})

test('a row leads to the board of its service', async () => {
  expect((await table()).get('tbody a').attributes('href')).toBe('/?service=PAY')
})

test('a row gets what each of its figures does by the codes of both', () => {
  const [mail, print] = withSignals([row('MAIL', 0.9), row('PRINT', 0.8)], (code, kpi) =>
    code === 'MAIL' && kpi === 'ANY_KPI' ? 'IMPROVING' : null,
  )
  expect(mail?.readings[0]).toMatchObject({ value: 0.9, variation: 'IMPROVING' })
  expect(print?.readings[0]).toMatchObject({ value: 0.8, variation: null })
})
