import { describe, expect, test } from 'vitest'
import { readFile } from '../testing/read-file.js'

const LOG =
  'number,incident_state,reassignment_count,reopen_count,made_sla,opened_at,sys_updated_at,contact_type,category,priority,assignment_group,resolved_at,closed_at,caller_id'
const logRow = (state: string, updated: string, more = 'Phone,Cat 1,3 - Moderate,Group 1') =>
  `INC1,${state},0,0,true,29/3/2026 01:30,${updated},${more},29/3/2026 12:00,?,Caller 1`

describe('servicenow-incident-log', () => {
  test('times are read day first on the clocks of the zone, over the spring gap too', async () => {
    const { facts } = await readFile(
      `${LOG}\n${logRow('New', '29/3/2026 02:30')}\n`,
      'servicenow-incident-log',
    )
    // Berlin skips 02:00–03:00 on 29 March: 02:30 is 03:30 summer time.
    expect(facts.ticketEvents[0]?.at.toISOString()).toBe('2026-03-29T01:30:00.000Z')
    expect(facts.tickets[0]?.openedAt.toISOString()).toBe('2026-03-29T00:30:00.000Z')
    expect(facts.tickets[0]?.closedAt).toBeNull()
  })

  test('a value without a word is unknown and reported', async () => {
    const { facts, unmapped } = await readFile(
      `${LOG}\n${logRow('-100', '29/3/2026 09:00', 'Fax,?,Huge,?')}\n`,
      'servicenow-incident-log',
    )
    expect(facts.tickets[0]).toMatchObject({
      channel: 'UNKNOWN',
      priority: 'UNKNOWN',
      service: 'Uncategorised',
      team: null,
      state: '-100',
    })
    expect(
      unmapped
        .list()
        .map(({ column }) => column)
        .sort(),
    ).toEqual(['contact_type', 'incident_state', 'priority'])
  })

  test('the SLA flag becomes a promise without target that is decided when it stops', async () => {
    const { facts } = await readFile(
      `${LOG}\n${logRow('New', '29/3/2026 09:00')}\n`,
      'servicenow-incident-log',
    )
    expect(facts.slaInstances[0]).toMatchObject({ target: null, sourceMet: true, stoppedAt: null })
  })
})

describe('servicenow-incident', () => {
  const HEAD =
    'number,state,opened_at,resolved_at,priority,contact_type,reopen_count,made_sla,close_code'
  const read = (row: string) => readFile(`${HEAD}\n${row}\n`, 'servicenow-incident')

  test('times are UTC and numbers of states become their labels', async () => {
    const { facts } = await read('INC1,8,2026-03-29 02:30:00,,1,self-service,0,true,')
    expect(facts.tickets[0]).toMatchObject({
      openedAt: new Date('2026-03-29T02:30:00Z'),
      state: 'Canceled',
      cancelled: true,
      priority: 'CRITICAL',
      channel: 'PORTAL',
    })
  })

  test('made_sla is of the old engine and is not read', async () => {
    const { facts, header } = await read('INC1,7,2026-03-29 02:30:00,,1,phone,0,true,')
    expect(facts.slaInstances).toEqual([])
    expect(header.ignored).toEqual(['made_sla'])
  })

  test('closed as a duplicate, it is left out of every KPI', async () => {
    const { facts } = await read('INC1,7,2026-03-29 02:30:00,,1,phone,0,true,Duplicate')
    expect(facts.tickets[0]?.duplicateOf).toBe('unknown')
  })
})

describe('canonical', () => {
  test('a calendar is read by its versions', async () => {
    const { facts, rejects } = await readFile(
      'record,code,name,effective_from,time_zone,weekly,holidays,extra_open\n' +
        'calendar,office,Office,2026-01-01,Europe/Berlin,1 08:00-12:00 13:00-17:00;2 08:00-24:00,2026-12-25 2026-12-26,2026-12-24 08:00-12:00\n' +
        'calendar,bad,Bad,2026-01-01,Mars/Base,,,\n',
    )
    expect(facts.calendars[0]?.versions[0]).toEqual({
      effectiveFrom: '2026-01-01',
      timeZone: 'Europe/Berlin',
      weekly: {
        '1': [
          [480, 720],
          [780, 1020],
        ],
        '2': [[480, 1440]],
      },
      holidays: ['2026-12-25', '2026-12-26'],
      extraOpen: { '2026-12-24': [[480, 720]] },
    })
    expect(rejects).toMatchObject([{ line: 3, code: 'BAD_CALENDAR' }])
  })

  test('pauses are intervals, and a ticket has no open one', async () => {
    const head =
      'record,external_id,updated_at,service,fulfilling_department,opened_at,state,pauses'
    const row = (pauses: string) =>
      `ticket,T1,2026-03-02T12:00:00Z,mail,IT,2026-03-02T09:00:00Z,New,${pauses}`
    const { facts, rejects } = await readFile(
      `${head}\n${row('2026-03-02T09:00:00Z/2026-03-02T10:00:00Z;2026-03-02T11:00:00Z/2026-03-02T11:30:00Z')}\n${row('2026-03-02T09:00:00Z/')}\n`,
    )
    expect(facts.tickets[0]?.pauses).toHaveLength(2)
    expect(rejects).toMatchObject([{ line: 3, column: 'pauses', code: 'MISSING' }])
  })
})
