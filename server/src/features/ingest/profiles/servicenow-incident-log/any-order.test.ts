import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Row } from '../../csv/row.js'
import { emptyBatch } from '../../empty-batch.js'
import { Unmapped } from '../../values/unmapped.js'
import { openNormaliser } from './normalise.js'

const columns = {
  number: 'INC1',
  incident_state: 'New',
  reassignment_count: '0',
  reopen_count: '0',
  made_sla: 'true',
  opened_at: '1/3/2016 08:00',
  sys_updated_at: '1/3/2016 08:00',
  sys_mod_count: '0',
  contact_type: 'Phone',
  category: 'Category 1',
  priority: '3 - Moderate',
  assignment_group: 'Group 1',
  resolved_at: '?',
  closed_at: '?',
}
const names = Object.keys(columns)
const places = new Map(names.map((name, place) => [name, place]))
const rowOf = (line: number, change: Partial<typeof columns>): Row =>
  new Row(places, Object.values({ ...columns, ...change }), line, '?')

const rows = [
  rowOf(2, {}),
  rowOf(3, { incident_state: 'Active', sys_mod_count: '1', sys_updated_at: '1/3/2016 09:00' }),
  rowOf(4, { incident_state: 'Resolved', sys_mod_count: '2', sys_updated_at: '1/3/2016 09:00' }),
  rowOf(5, {
    incident_state: 'Active',
    sys_mod_count: '3',
    sys_updated_at: '2/3/2016 10:00',
    reopen_count: '1',
  }),
  rowOf(6, {
    incident_state: 'Closed',
    sys_mod_count: '11',
    sys_updated_at: '10/3/2016 10:00',
    reopen_count: '1',
    made_sla: 'false',
    closed_at: '10/3/2016 10:00',
  }),
]

function factsOf(events: Row[]) {
  const into = emptyBatch()
  const normaliser = openNormaliser({ timeZone: 'UTC', unmapped: new Unmapped() })
  normaliser.take(events as [Row, ...Row[]], into)
  return into
}

test('an incident is the same whatever the order of its rows in the file', () => {
  const wanted = factsOf(rows)
  expect(wanted.tickets[0]).toMatchObject({ state: 'Closed', reopenCount: 1 })
  expect(wanted.slaInstances[0]).toMatchObject({ sourceMet: false })
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), shuffled => {
      expect(factsOf(shuffled)).toEqual(wanted)
    }),
  )
})
