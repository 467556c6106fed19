import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import { evaluateAlerts } from './evaluate-alerts.js'
import { readAlerts } from './read-alerts.js'
import { givenOrganisation, givenPromises } from './testing/given-promises.js'

const db = await testDatabase()
const at = (day: string): Ctx => db.ctx(new Date(`${day}T06:00:00Z`))
const rules = async () =>
  (await readAlerts(db.ctx(), { families: ['DATA_QUALITY'] })).edges.map(
    ({ node }) => [node.evidence.finding.rule, node.scope.label] as const,
  )

/** Promises that became known on a day. */
const known = (day: string, counts: { met: number; missed: number }) =>
  db.sql.begin(async sql => {
    await sql`select set_config('steerboard.recorded_at', ${`${day}T12:00:00Z`}, true)`
    await givenPromises(sql, '2026-01', 'EMAIL', counts)
  })

test('a final figure that late data change is told of, and what it was before', async () => {
  await givenOrganisation(db.sql)
  await known('2026-02-01', { met: 90, missed: 10 })
  await evaluateAlerts(at('2026-02-02'))
  await known('2026-02-10', { met: 0, missed: 1 })
  await evaluateAlerts(at('2026-02-11'))
  expect(await rules()).toContainEqual(['RESTATED', 'Whole organisation'])
  const { edges } = await readAlerts(db.ctx(), {
    families: ['DATA_QUALITY'],
    kpi: 'SLA_RESOLUTION',
  })
  const { text } = edges[0]?.node.sentences.find(({ kind }) => kind === 'FINDING') ?? {}
  expect(text).toBe('Late data changed a final figure: it was 90% on 2026-02-02 and is 89.1% now.')
})

test('the next data that change nothing of it clear the doubt', async () => {
  await known('2026-02-20', { met: 1, missed: 0 })
  await evaluateAlerts(at('2026-02-21'))
  expect((await rules()).filter(([rule]) => rule === 'RESTATED')).toEqual([])
})

test('nothing new for longer than usual is told of; until it comes, nothing else is', async () => {
  for (const day of ['01', '02', '03', '04', '05'])
    await db.sql`
      insert into import_run (label, actor, applied_at, changed_facts, report)
      values ('x', 'operator', ${`2026-03-${day}T01:00:00Z`}, true, '{}')`
  await evaluateAlerts(at('2026-03-06'))
  expect((await rules()).map(([rule]) => rule)).not.toContain('STALE')
  await evaluateAlerts(at('2026-03-09'))
  expect((await rules()).map(([rule]) => rule)).toContain('STALE')
})
