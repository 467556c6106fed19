import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { introduceDemoPeople } from '../auth/index.js'
import { readInitiatives, readScoring, readValueLedger } from '../initiative/index.js'
import { runInitiatives } from './committee/run-initiatives.js'
import { scoreInitiatives } from './committee/score-initiatives.js'
import { stateResults } from './committee/state-results.js'
import { demoPeople } from './story/people.js'
import { services } from './story/services.js'
import { timelineOf } from './story/timeline.js'

const now = new Date('2026-11-22T13:00:00Z')
const db = await testDatabase()
const ctx = db.ctx(now)
const timeline = timelineOf(now)

async function tell() {
  await runInitiatives(ctx, timeline)
  await scoreInitiatives(ctx, timeline)
  await stateResults(ctx, timeline)
}

beforeAll(async () => {
  await db.sql`update organisation set name = 'Falkenried', time_zone = 'Europe/Berlin', demo = 1`
  const departments = [...new Set(services.map(({ department }) => department))]
  for (const code of departments)
    await db.sql`insert into department (code, name) values (${code}, ${code})`
  for (const { code, name, department } of services)
    await db.sql`insert into service (code, name, department_id)
      values (${code}, ${name}, (select id from department where code = ${department}))`
  await introduceDemoPeople(ctx, demoPeople)
  await tell()
}, 240_000)

describe('the initiatives of the story', () => {
  test('are twelve: some over, some late, one stopped, one that uses AI, one only an idea', async () => {
    const { initiatives } = await readInitiatives(ctx, {})
    expect(initiatives).toHaveLength(12)
    const stages = initiatives.map(({ stage }) => stage)
    const count = (stage: string) => stages.filter(each => each === stage).length
    expect([
      count('DONE'),
      count('STARTED'),
      count('APPROVED'),
      count('STOPPED'),
      count('IDEA'),
    ]).toEqual([5, 4, 1, 1, 1])
    expect(initiatives.filter(({ aiMark }) => aiMark === 'NOT_READY')).toHaveLength(1)
    const late = initiatives.filter(
      each => each.isActive && each.milestones.some(one => one.state === 'LATE'),
    )
    expect(late.length).toBeGreaterThan(1)
    const travel = initiatives.find(({ title }) => title === 'New system for travel expenses')
    expect(travel?.delivery.status).toBe('OFF_TRACK')
    for (const each of initiatives) expect(each.cost.unreported, each.title).toEqual([])
  })

  test('are scored by the committee, and a round is open in which two members were quick', async () => {
    const { initiatives } = await readInitiatives(ctx, {})
    expect(initiatives.filter(({ score }) => score !== null)).toHaveLength(11)
    expect(initiatives.some(({ score }) => score?.isToDiscuss)).toBe(true)
    const { open, ballots } = await readScoring(ctx)
    expect(open).not.toBeNull()
    expect(Math.max(...ballots.map(({ scorers }) => scorers.length))).toBe(2)
  })

  test('and four services of which nobody has said what they are for', async () => {
    const { withoutExpectation, services: rows } = await readValueLedger(ctx, {})
    expect(withoutExpectation).toBe(4)
    expect(rows.filter(({ achieved }) => achieved.length > 0).length).toBeGreaterThan(5)
  })

  test('read in the past as they were known then', async () => {
    const then = await readInitiatives(ctx, { asOf: new Date('2025-06-20T10:00:00Z') })
    expect(then.initiatives.length).toBeLessThan(8)
    expect(then.initiatives.some(({ title }) => title === 'Self-service portal')).toBe(false)
  })

  test('are told once', async () => {
    await tell()
    expect((await readInitiatives(ctx, {})).initiatives).toHaveLength(12)
  }, 60_000)
})
