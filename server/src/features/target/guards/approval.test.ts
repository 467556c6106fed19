import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import {
  type CommitteeRules,
  majorities,
  tallyOf,
  voteChoices,
} from '../../../domain/motion/tally.js'
import { testDatabase } from '../../../testing/database.js'
import { givenMember } from '../../../testing/given-committee.js'
import {
  type Committee,
  givenCommittee,
  givenOrganisation,
  givenProposed,
  slaTarget,
} from '../testing/given-committee.js'

const db = await testDatabase()
let committee: Committee
let proposer: string
let closer: string
let open: number
let voters: string[]

beforeAll(async () => {
  await givenOrganisation(db.sql)
  committee = await givenCommittee(db.ctx())
  await givenMember(db.ctx(), 'MEMBER', { name: 'Bounded', department: 'IT' })
  const [author] = committee.members
  if (!author) throw new Error('There is no member')
  proposer = author.actor.id
  closer = committee.executive.actor.id
  voters = [...committee.members, committee.chair].map(({ actor }) => actor.id)
  open = Number((await givenProposed(author, slaTarget({ kpi: 'FCR' }))).id)
})

/** What the database says to a statement that goes past the server, which is then undone. */
async function saidTo(votes: Record<string, string>, by: string) {
  let said = 'nothing'
  const undone = new Error('undone')
  await db.sql
    .begin(async sql => {
      for (const [person, choice] of Object.entries(votes))
        await sql`insert into motion_vote values (${open}, ${person}, ${choice}, now())`
      await sql`update motion set state = 'APPROVED', decided_at = now(), decided_by = ${by}
        where id = ${open}`.catch((error: Error) => {
        said = error.message
      })
      throw undone
    })
    .catch((error: Error) => {
      if (error !== undone && said === 'nothing') throw error
    })
  return said
}

const all = (choice: string) => Object.fromEntries(voters.map(person => [person, choice]))

test('nobody approves their own proposal, also past the server', async () => {
  expect(await saidTo(all('FOR'), closer)).toBe('nothing')
  expect(await saidTo(all('FOR'), proposer)).toBe('nobody approves what they proposed')
  expect(await saidTo({ [proposer]: 'FOR' }, closer)).toContain('nobody but its proposer')
})

test('without a quorum nothing is approved, also past the server', async () => {
  const [, other = ''] = voters
  expect(await saidTo({ [other]: 'FOR' }, closer)).toBe('there is no quorum')
})

test('a vote of somebody who has none, or has it within a department only, does not count', async () => {
  const strangers = await db.sql<{ id: string }[]>`
    select id from person where id <> all(${voters}) order by name`
  const votes = Object.fromEntries(strangers.map(({ id }) => [id, 'FOR']))
  expect(strangers.length).toBeGreaterThan(1)
  expect(await saidTo(votes, closer)).toContain('nobody but its proposer')
})

test('whatever the rules and the votes, the database approves what the domain says is carried', async () => {
  const choices = fc.array(fc.option(fc.constantFrom(...voteChoices)), {
    ...{ minLength: 4, maxLength: 4 },
  })
  const rules = fc.record({
    quorum: fc.constantFrom(0.1, 0.25, 0.5, 0.6, 0.75, 1),
    abstentionsCount: fc.boolean(),
    majority: fc.constantFrom(...majorities),
  })
  const cast = async (
    picked: (string | null)[],
    { quorum, abstentionsCount, majority }: CommitteeRules,
  ) => {
    await db.sql`insert into committee_rules (quorum, abstentions_count, majority, set_by, set_at,
      reason) values (${quorum}, ${abstentionsCount}, ${majority}, ${closer}, now(), 'tried')`
    const pairs = voters.flatMap((person, index) => {
      const choice = picked[index]
      return choice ? [[person, choice] as const] : []
    })
    return saidTo(Object.fromEntries(pairs), closer)
  }
  await fc.assert(
    fc.asyncProperty(choices, rules, async (picked, held) => {
      const votes = voters.flatMap((person, index) => {
        const choice = picked[index]
        return choice ? [{ person, choice }] : []
      })
      const { outcome } = tallyOf(votes, new Set(voters), { rules: held, proposer })
      expect((await cast(picked, held)) === 'nothing').toBe(outcome === 'CARRIED')
    }),
    { numRuns: 60 },
  )
})
