import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import { addPerson, asPerson } from '../auth/index.js'
import { readMotion } from '../motion/index.js'
import { draftMotion } from '../target/index.js'
import { proposeTarget } from './propose-target.js'
import { readFeasibility } from './read-feasibility.js'

const db = await testDatabase()
const input = {
  kpi: 'TRAINING_COMPLETION',
  terms: { value: 0.9, red: 0.8 },
  effectiveFrom: '2026-04-01',
  rationale: 'People should know their tools.',
}
/** Two years of months, about 85 of 100 on time. */
const months = Array.from({ length: 24 }, (_, i) => ({
  month: new Date(Date.UTC(2024, 3 + i, 10)).toISOString().slice(0, 10),
  onTime: 85 + (Number([0, 3, -2, 1, -4, 2][i % 6]) ?? 0),
}))
let mia: Ctx

beforeAll(async () => {
  const { sql } = db
  await sql`update organisation set name = 'Example', time_zone = 'Europe/Berlin'`
  await sql`insert into department (id, code, name) values (1, 'IT', 'IT')`
  await sql.begin(async tx => {
    for (const { month, onTime } of months)
      await tx`insert into observation (source, external_id, source_updated_at, kpi, observed_on,
        department_id, numerator, denominator) values ('hr', ${month}, ${`${month}T10:00:00Z`}, 1,
        ${month}, 1, ${onTime * 1_000_000}, 100000000)`
  })
  const mayDo = ['MEMBER' as const]
  const { person } = await addPerson(db.ctx(), {
    name: 'Mia',
    email: 'm@example.org',
    roles: mayDo,
  })
  mia = await asPerson(db.ctx(), person.id)
})

describe('a target that is only thought of', () => {
  test('is weighed against the history, and nothing is saved', async () => {
    const found = await readFeasibility(mia, input)
    expect(found).toMatchObject({
      leadsTo: 'at least 90%; red below 80%',
      aim: { label: 'April 2026' },
      baseline: { periods: 24, isEnough: true, from: '2024-04-01', to: '2026-03-01' },
      hits: { met: 0, of: 24 },
      assurance: 'HIT_OR_MISS',
    })
    expect(found.baseline.usualRange?.centre).toBeCloseTo(0.85, 2)
    expect(found.shift?.onAverage).toBeCloseTo(0.05, 2)
    expect(found.shift?.reliably).toBeGreaterThan(0.05)
    expect(found.alerts).toHaveLength(1)
    expect(found.statements).toContain(
      'Of the last 24 final periods, 0 would have met it (at least 90%; red below 80%).',
    )
    const [{ count } = { count: -1 }] = await db.sql`select count(*)::int as count from motion`
    expect(count).toBe(0)
  })

  test('is drawn over the history: values until now, its levels from the day it begins', async () => {
    const glide = {
      shape: 'LINEAR' as const,
      ...{ baselineValue: 0.84, baselineDate: '2026-04-30', value: 0.9, red: 0.8 },
      targetDate: '2026-12-31',
    }
    const { course = [] } = await readFeasibility(mia, { ...input, terms: glide })
    const at = (start: string) => course.find(step => step.start === start)
    expect(at('2026-03-01')).toMatchObject({ isFinal: true, target: null, red: null })
    expect(at('2026-03-01')?.value).toBeCloseTo(0.87, 9)
    expect(at('2026-04-01')).toMatchObject({ value: null, target: 0.84, red: 0.74 })
    expect(course.at(-1)).toMatchObject({ label: 'December 2026', target: 0.9, red: 0.8 })
    expect(course).toHaveLength(24 + 9)
  })

  test('that is easy raises nothing and needs no shift', async () => {
    const easy = await readFeasibility(mia, { ...input, terms: { value: 0.6, red: 0.5 } })
    expect(easy).toMatchObject({
      assurance: 'WILL_HIT',
      alerts: [],
      shift: { onAverage: 0, reliably: 0 },
      warnings: [],
    })
  })

  test('without a history is told to have no baseline', async () => {
    const found = await readFeasibility(mia, { ...input, kpi: 'VULN_SLA' })
    expect(found).toMatchObject({
      baseline: { periods: 0, isEnough: false, usualRange: null },
      chance: { state: 'TOO_FEW', chance: null },
      hits: { met: 0, of: 0 },
    })
    expect(found.warnings[0]).toMatch(/a baseline takes at least 6/)
  })

  test('is refused like a motion that says the same', async () => {
    const volume = readFeasibility(mia, { ...input, kpi: 'VOLUME_OPENED' })
    await expect(volume).rejects.toMatchObject({ code: 'INVALID' })
  })
})

test('a motion keeps what the figures said when it was proposed', async () => {
  const { id, revision } = await draftMotion(mia, input)
  await proposeTarget(mia, { id, revision })
  const { capability } = await readMotion(mia, id)
  expect(capability).toEqual(JSON.parse(JSON.stringify(await readFeasibility(mia, input))))
})
