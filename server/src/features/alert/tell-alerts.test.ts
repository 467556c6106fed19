import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import { evaluateAlerts } from './evaluate-alerts.js'
import { givenMonths, givenOrganisation, givenPromises } from './testing/given-promises.js'

const db = await testDatabase()
const steady = Array.from({ length: 14 }, (_, month) => 90 + Number([0, 2, -1, 1, -2][month % 5]))
const at = (day: string): Ctx => db.ctx(new Date(`${day}T06:00:00Z`))
const messages = () => db.sql<{ topic: string; subject: string; link: string; to: string[] }[]>`
  select topic, subject, link, (select array_agg(p.name order by p.name) from inbox_item i
    join person p on p.id = i.person_id where i.message_id = m.id) as "to"
  from message m order by m.created_at, m.id`

/** Olga answers for IT, Otto for HR, Anna is the analyst. */
beforeAll(async () => {
  await givenOrganisation(db.sql)
  await db.sql`
    with added as (
      insert into person (name, email, created_at) values ('Olga', 'o@example.org', now()),
        ('Otto', 't@example.org', now()), ('Anna', 'a@example.org', now()) returning id, name)
    insert into role_grant (granted_at, person_id, role, department_id)
    select now(), id, case name when 'Anna' then 'ANALYST' else 'OWNER' end,
      case name when 'Olga' then 1 when 'Otto' then 2 end
    from added`
  await givenMonths(db.sql, 'EMAIL', [...steady, 60, 90, 92, 89, 91, 90])
  await evaluateAlerts(at('2026-03-02'))
})

describe('of an alert', () => {
  test('whoever answers for the department is told once, and of its parts and wholes not again', async () => {
    await evaluateAlerts(at('2026-04-02'))
    await givenPromises(db.sql, '2026-03', 'EMAIL', { met: 0, missed: 1 })
    await evaluateAlerts(at('2026-04-02'))
    const sla = (await messages()).filter(({ subject }) => subject.startsWith('SLA'))
    expect(sla).toMatchObject([
      {
        topic: 'alert.firing',
        subject: 'SLA compliance, resolution for E-mail: 60% in March 2026',
        link: expect.stringMatching(/^\/alerts\/\d+$/),
        to: ['Olga'],
      },
    ])
  })

  test('that nobody takes on they are reminded after thirty days', async () => {
    await evaluateAlerts(at('2026-05-03'))
    await evaluateAlerts(at('2026-05-04'))
    const reminders = (await messages()).filter(({ topic }) => topic === 'alert.reminder')
    expect(reminders.filter(({ subject }) => subject.includes('SLA'))).toHaveLength(1)
  })

  test('they are told when it is over', async () => {
    await evaluateAlerts(at('2026-08-02'))
    const over = (await messages()).filter(
      ({ topic, subject }) => topic === 'alert.resolved' && subject.includes('SLA'),
    )
    expect(over).toMatchObject([{ to: ['Olga'] }])
  })
})

test('the first evaluation tells nobody: everything would be new', async () => {
  const [first] = await db.sql`select min(created_at) as at from message`
  expect(first?.at).toEqual(new Date('2026-04-02T06:00:00Z'))
})
