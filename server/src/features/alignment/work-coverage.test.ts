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
import { draftObjective, readWorkVolumes, recordWorkVolumes } from '../strategy/index.js'
import { readAlignment } from './read-alignment.js'

const db = await testDatabase()
const now = '2026-06-10T10:00:00Z'
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
  return { spend: of('SPEND'), effort: of('EFFORT'), unread: found.unread }
}

describe('what cost centres spend and teams work', () => {
  test('is unknown until it is recorded, and says what is linked by a name that nothing is known of', async () => {
    expect(await coverage()).toEqual({
      ...{ spend: null, effort: null },
      unread: [
        { base: 'SPEND', item: 'Networks' },
        { base: 'EFFORT', item: 'Service desk' },
        { base: 'SPEND', item: 'Netwroks' },
      ],
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
    expect(await coverage()).toEqual({
      ...{ spend: 0.25, effort: 0.3 },
      unread: [{ base: 'SPEND', item: 'Netwroks' }],
    })
  })

  test('is that of its department, where the score of that is asked for', async () => {
    expect(await coverage({ scope: { department: 'IT' } })).toMatchObject({ spend: 0.5 })
    expect(await coverage({ scope: { department: 'HR' } })).toMatchObject({ spend: null })
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
