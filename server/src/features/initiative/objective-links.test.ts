import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { givenAgreed } from '../../testing/given-agreed.js'
import { givenPerson } from '../../testing/given-person.js'
import { readObjective } from '../strategy/index.js'
import type { InitiativeInput } from './choose/choose-content.js'
import { draftInitiative } from './draft-initiative.js'
import { readInitiativesFor } from './read-initiatives-for.js'

const db = await testDatabase()
const start = new Date('2026-04-15T10:00:00Z')
let owner: Awaited<ReturnType<typeof givenPerson>>
/** Numbers of objectives: two in force, and one that was closed. */
let calm: string
let quick: string
let closed: string

beforeAll(async () => {
  owner = await givenPerson(db.ctx(start), ['OWNER'])
  ;[calm, quick, closed] = (await givenAgreed(db.sql, [
    { title: 'Calm' },
    { title: 'Quick' },
    { title: 'Over', to: '2026-03-01' },
  ])) as [string, string, string]
})

const idea = (change: Partial<InitiativeInput>): InitiativeInput => ({
  title: 'Self-service portal',
  purpose: 'Most requests are solved without an agent.',
  owner: owner.id,
  budget: 120_000,
  effortDays: 300,
  category: 'TRANSFORM',
  startsOn: '2026-01-01',
  endsOn: '2026-10-01',
  usesAi: false,
  kpis: [],
  objectives: [],
  ...change,
})

test.each([
  ['was never agreed to', () => '99', /no objective of the number 99/],
  ['is no number', () => 'calm', /no objective of the number calm/],
  ['was closed', () => closed, /“Over” is closed/],
])(
  'an initiative is not for an objective that %s, and is told which ones there are',
  async (_, which, said) => {
    const objectives = [{ objective: which(), share: 0.5, isPrimary: true }]
    await expect(draftInitiative(owner.ctx, idea({ objectives }))).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringMatching(said),
      fields: [{ argument: 'objectives', allowed: [`${calm}: Calm`, `${quick}: Quick`] }],
    })
  },
)

test('an initiative stands with the objectives that it serves, those it is for above all first', async () => {
  const [mine = ''] = await givenAgreed(db.sql, [{ title: 'Served' }])
  const link = (objective: string, share: number, isPrimary: boolean) => ({
    objective,
    share,
    isPrimary,
  })
  const other = await draftInitiative(
    owner.ctx,
    idea({ title: 'Aside', objectives: [link(calm, 0.1, true), link(mine, 0.9, false)] }),
  )
  const first = await draftInitiative(
    owner.ctx,
    idea({ title: 'Above all', objectives: [link(mine, 0.2, true)] }),
  )
  const now = { ...owner.ctx, now: new Date(start.getTime() + 1) }
  const served = await readInitiativesFor(now, await readObjective(now, { id: mine }))
  expect(served).toMatchObject([
    { initiative: { id: first.id, title: 'Above all' }, share: 0.2, isPrimary: true },
    { initiative: { id: other.id, title: 'Aside' }, share: 0.9, isPrimary: false },
  ])
  const before = { id: mine, asOf: new Date(start.getTime() - 1) }
  const then = await readObjective(now, before)
  expect(await readInitiativesFor(now, then)).toEqual([])
})

test('the database holds to one primary objective that was agreed to, and a whole at most', async () => {
  const { id } = await draftInitiative(owner.ctx, idea({ objectives: [] }))
  const link = (objective: string, share: number, isPrimary: boolean) => db.sql`
    insert into initiative_objective (initiative_id, version, objective, share, is_primary)
    values (${id}, 1, ${objective}, ${share}, ${isPrimary})`
  await expect(link(calm, 0.5, false)).rejects.toThrow('exactly one primary')
  await expect(link('99', 0.5, true)).rejects.toThrow('never agreed to')
  await link(calm, 0.8, true)
  await expect(link(quick, 0.3, false)).rejects.toThrow('more than 1')
})
