import { beforeAll, describe, expect, test } from 'vitest'
import { permissions } from '../../domain/access/permissions.js'
import { testDatabase } from '../../testing/database.js'
import {
  at,
  type Committee,
  givenCommittee,
  givenDecided,
  givenOrganisation,
} from '../../testing/given-committee.js'
import {
  draftObjective,
  readLinkableWork,
  readWorkVolumes,
  recordWorkVolumes,
} from '../strategy/index.js'
import { readAlignment } from './read-alignment.js'

const db = await testDatabase()
const now = '2026-06-10T10:00:00Z'
const misspelt = 'TICKET_CATEGORY Exmas'
let committee: Committee

beforeAll(async () => {
  await givenOrganisation(db.sql)
  committee = await givenCommittee(db.ctx())
  const [author, owner] = committee.members
  await givenDecided(committee, () =>
    draftObjective(author as never, {
      ...{ title: 'Teaching never stops', owner: owner?.actor.id ?? null, weight: 30 },
      ...{ horizon: '2027-12-31', effectiveFrom: '2026-04-01', rationale: 'x', kpis: [] },
      work: [
        { kind: 'SPEND', item: 'Networks', share: 0.5, strength: 'STRONG' },
        { kind: 'EFFORT', item: 'Service desk', share: 1, strength: 'WEAK' },
        { kind: 'SPEND', item: 'Netwroks', strength: 'STRONG' },
        { kind: 'SERVICE', item: 'EMAIL', share: 0.5, strength: 'STRONG' },
        { kind: 'TICKET_CATEGORY', item: 'Exams', strength: 'STRONG' },
        { kind: 'TICKET_CATEGORY', item: 'Exmas', strength: 'STRONG' },
      ],
    }),
  )
})

const record = (kind: 'SPEND' | 'EFFORT', volumes: [string, string, number][], when = now) =>
  recordWorkVolumes(at(committee.analyst, when), {
    kind,
    volumes: volumes.map(([item, month, amount]) => ({
      ...{ item, month, amount },
      department: item === 'Networks' ? 'IT' : null,
    })),
  })
const coverage = async (asked: Parameters<typeof readAlignment>[1] = {}) => {
  const { coverage: found } = await readAlignment(at(committee.chair, now), asked)
  const of = (base: string) => found.bases.find(each => each.base === base)?.covered
  const unread = found.unread.map(({ base, item }) => `${base} ${item}`)
  return { spend: of('SPEND'), effort: of('EFFORT'), tickets: of('TICKET_CATEGORY'), unread }
}

/** Tickets of a month, so many of each category. */
const givenTickets = (service: 'EMAIL' | 'VPN' | 'PAYROLL', day: string, counts: object) =>
  db.sql`
    insert into ticket (source, external_id, source_updated_at, type, service_id, department_id,
      category, opened_at, state, cancelled)
    select 'desk', concat_ws('/', ${service}::text, ${day}::text, category, i), now(), 'incident',
      s.id, s.department_id, nullif(category, 'none'), ${day}::timestamptz, 'new', category = 'void'
    from json_each_text(${JSON.stringify(counts)}::text::json) c(category, n),
      generate_series(1, n::int) i, service s where s.code = ${service}`

describe('what is asked for', () => {
  beforeAll(async () => {
    await givenTickets('EMAIL', '2026-05-31T21:30:00Z', { Exams: 3, none: 4, Mailbox: 1, void: 5 })
    await givenTickets('VPN', '2026-05-02T08:00:00Z', { Exams: 1, Access: 1 })
    await givenTickets('EMAIL', '2026-05-31T22:30:00Z', { Exams: 50 })
  })

  test('counts by its category where that is linked, else by its service', async () => {
    // Of ten tickets of May in Berlin four are about exams, and of five others for e-mail a half.
    const { tickets, unread } = await coverage()
    expect(tickets).toBeCloseTo(0.65, 10)
    expect(unread).toContain(misspelt)
    expect(unread).not.toContain('TICKET_CATEGORY Exams')
  })

  test('is offered to be linked by the names that tickets have', async () => {
    const linkable = await readLinkableWork(at(committee.chair, now))
    const categories = linkable.filter(({ kind }) => kind === 'TICKET_CATEGORY')
    expect(categories.map(({ item, amount }) => [item, amount])).toEqual([
      ['Exams', 4],
      ['Access', 1],
      ['Mailbox', 1],
    ])
  })

  test('is that of the services of a place', async () => {
    const of = async (scope: object) => (await coverage({ scope })).tickets
    expect(await of({ service: 'VPN' })).toBeCloseTo(0.5, 10)
    expect(await of({ department: 'HR' })).toBeNull()
  })

  test('is told as it was known before a ticket was put elsewhere', async () => {
    const before = new Date()
    await db.sql`update ticket set category = 'Access', priority = 1 where category = 'Exams'
      and service_id = (select id from service where code = 'VPN')`
    expect((await coverage()).tickets).toBeCloseTo(0.55, 10)
    const asked = { containing: '2026-05-01', asOf: before }
    const past = await readAlignment(at(committee.chair, new Date().toISOString()), asked)
    const found = past.coverage.bases.find(({ base }) => base === 'TICKET_CATEGORY')
    expect(found?.covered).toBeCloseTo(0.65, 10)
  })

  test('of a time of which single tickets are not kept counts by its service, and says so', async () => {
    await db.sql`update organisation set ledger_retention_days = 1`
    const asked = { containing: '2026-05-01', asOf: new Date('2026-06-05T10:00:00Z') }
    const { unread } = (await readAlignment(at(committee.chair, now), asked)).coverage
    await db.sql`update organisation set ledger_retention_days = default`
    expect(unread.find(({ item }) => item === 'Exams')?.reason).toMatch(/is not kept/)
  })
})

describe('what cost centres spend and teams work', () => {
  test('is unknown until it is recorded, and says what is linked by a name that nothing is known of', async () => {
    expect(await coverage()).toMatchObject({
      ...{ spend: null, effort: null },
      unread: ['SPEND Networks', 'EFFORT Service desk', 'SPEND Netwroks', misspelt],
    })
  })

  test('counts for the twelve months before, by share and strength of its links', async () => {
    await record('SPEND', [
      ['Networks', '2025-05-31', 9000],
      ['Networks', '2025-06-01', 100],
      ['Networks', '2026-05-20', 200],
      ['Buildings', '2026-04-01', 300],
      ['Buildings', '2026-06-01', 9000],
    ])
    await record('EFFORT', [['Service desk', '2026-01-01', 40]])
    // Of 600, half of the 300 of networks.
    expect(await coverage()).toMatchObject({
      ...{ spend: 0.25, effort: 0.3 },
      unread: ['SPEND Netwroks', misspelt],
    })
  })

  test('is that of its department, where the score of that is asked for', async () => {
    expect(await coverage({ scope: { department: 'IT' } })).toMatchObject({ spend: 0.5 })
    expect(await coverage({ scope: { department: 'HR' } })).toMatchObject({ spend: null })
  })

  test('is offered to be linked by its name, the largest first', async () => {
    const linkable = await readLinkableWork(at(committee.chair, now))
    const named = linkable.filter(({ kind }) => kind !== 'TICKET_CATEGORY')
    expect(named.map(({ item }) => item)).toEqual(['Buildings', 'Networks', 'Service desk'])
  })

  test('is told month by month', async () => {
    const told = await readWorkVolumes(committee.chair, { day: '2026-06-10' })
    expect(told.find(({ item }) => item === 'Networks')?.months).toEqual([
      { month: '2025-06-01', amount: 100 },
      { month: '2026-05-01', amount: 200 },
    ])
  })

  test('is corrected by a later record, and told as it was known before', async () => {
    const before = new Date('2026-06-10T10:00:01Z')
    await record('SPEND', [['Buildings', '2026-04-15', 0]], '2026-06-11T10:00:00Z')
    const months = (knownAt: Date | null) =>
      readWorkVolumes(committee.chair, { day: '2026-06-10', knownAt })
    expect(await months(null)).toContainEqual(
      expect.objectContaining({ item: 'Buildings', amount: 0 }),
    )
    expect(await months(before)).toContainEqual(
      expect.objectContaining({ item: 'Buildings', amount: 300 }),
    )
    expect(await coverage()).toMatchObject({ spend: 0.5 })
    expect(await coverage({ asOf: new Date('2026-06-10T10:00:00Z') })).toMatchObject({
      spend: 0.25,
    })
  })

  test.each([
    ['a month to come', ['Networks', '2026-07-01', 1], 'volumes.0.month'],
    ['no name', [' ', '2026-05-01', 1], 'volumes.0.item'],
    ['less than nothing', ['Networks', '2026-05-01', -1], 'volumes.0.amount'],
  ] as const)('is refused with %s', async (_, [item, month, amount], argument) => {
    await expect(record('SPEND', [[item, month, amount]])).rejects.toMatchObject({
      fields: [{ argument }],
    })
  })

  test('is recorded by who answers for figures, and never changed or removed', async () => {
    expect(permissions['work.record']).toEqual(['OWNER', 'ANALYST', 'ADMINISTRATOR'])
    await expect(
      recordWorkVolumes(committee.members[0] as never, { kind: 'SPEND', volumes: [] }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(db.sql`update work_volume set amount = 1`).rejects.toThrow(/keeps what/)
    await expect(db.sql`delete from work_volume`).rejects.toThrow(/keeps what/)
  })
})
