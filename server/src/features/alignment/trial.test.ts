import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { givenAgreed } from '../../testing/given-agreed.js'
import { givenPerson } from '../../testing/given-person.js'
import type { AlignmentAnswer } from './answer/alignment-answer.js'
import { readAlignment } from './read-alignment.js'
import { tryClosing, tryWeights } from './read-trial.js'
import { givenMonths, givenOrganisation, givenTarget } from './testing/given.js'

const db = await testDatabase()
const now = new Date('2026-05-20T10:00:00Z')
let kept: string
let missed: string
let found: AlignmentAnswer

beforeAll(async () => {
  await givenOrganisation(db.sql)
  await givenPerson(db.ctx(now), ['OWNER'])
  await givenTarget(db.sql, 'SLA_RESOLUTION', { direction: 'HIGHER', value: 0.9, red: 0.8 })
  await givenMonths(
    db.sql,
    'EMAIL',
    [...Array(28)].map(() => ({ met: 95, reopened: 10 })),
  )
  const kpi = { kpi: 'SLA_RESOLUTION', variant: 'DECIDED', weight: 1 }
  ;[kept, missed] = (await givenAgreed(db.sql, [
    { title: 'Kept', kpis: [kpi] },
    { title: 'Nobody can say', kpis: [] },
  ])) as [string, string]
  found = await readAlignment(db.ctx(now), {})
})

const movesOf = ({ parts }: { parts: readonly { before: number; after: number }[] }) =>
  parts.reduce((sum, { before, after }) => sum + after - before, 0)

test('other weights are tried on the month, and the moves of the parts sum to that of the score', () => {
  const tried = tryWeights(found, { parts: { GOALS: 0.7, COVERAGE: 0.1 } })
  expect(tried.before).toBe(found.score)
  expect(tried.parts[0]).toEqual({ part: 'GOALS', before: 25, after: 35 })
  expect(movesOf(tried)).toBeCloseTo(tried.moves ?? Number.NaN, 8)
  expect(tryWeights(found, {}).moves).toBe(0)
})

test('weights that are no whole are refused with the reason', () => {
  expect(() => tryWeights(found, { parts: { GOALS: 0.9 } })).toThrow('must make 1 together')
})

test('without an objective that misses, the score is that of the others', async () => {
  const without = await tryClosing(db.ctx(now), found, missed)
  expect(without.parts[0]).toEqual({ part: 'GOALS', before: 25, after: 50 })
  expect(movesOf(without)).toBeCloseTo(without.moves ?? Number.NaN, 8)
  const other = await tryClosing(db.ctx(now), found, kept)
  expect(other.parts[0]).toEqual({ part: 'GOALS', before: 25, after: 0 })
})

test('an objective that is not in force cannot be tried', async () => {
  await expect(tryClosing(db.ctx(now), found, '99')).rejects.toMatchObject({
    code: 'INVALID',
    fields: [{ argument: 'objective', allowed: [kept, missed] }],
  })
})
