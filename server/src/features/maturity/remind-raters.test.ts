import { expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { givenPerson } from '../../testing/given-person.js'
import { openRound } from './open-round.js'
import { remindRaters } from './remind-raters.job.js'
import { givenHandedIn, givenRaters } from './testing/given-round.js'

const db = await testDatabase()

test('who has not handed in is reminded three days before the last day, and once after it', async () => {
  const now = new Date('2026-04-15T10:00:00Z')
  const chair = await givenPerson(db.ctx(now), ['CHAIR'])
  const raters = await givenRaters(db.ctx(now), { BUSINESS: 1, IT: 1 })
  const round = await openRound(chair.ctx, {
    title: 'How we work',
    closesOn: '2026-05-10',
    raters: raters.map(({ id, side }) => ({ person: id, side })),
  })
  const [quick, slow] = raters as [(typeof raters)[0], (typeof raters)[0]]
  await givenHandedIn(quick.ctx, round.id)
  const told = async (person: string) => {
    const rows = await db.sql<{ first: string }[]>`
      select m.sentences ->> 0 as first from message m join inbox_item i on i.message_id = m.id
      where i.person_id = ${person} and m.topic = 'maturity.reminder' order by m.created_at`
    return rows.map(({ first }) => first)
  }
  const remind = (day: string) =>
    remindRaters.run({ ...db.ctx(), now: new Date(`${day}T07:00:00Z`) }, {})
  await remind('2026-05-06')
  expect(await told(slow.id)).toEqual([])
  for (const day of ['2026-05-07', '2026-05-10', '2026-05-11', '2026-05-12']) await remind(day)
  expect(await told(slow.id)).toEqual([
    'Please hand it in by 10 May 2026.',
    'It was asked for by 10 May 2026; the round is still open, so it still counts.',
  ])
  expect(await told(quick.id)).toEqual([])
})
