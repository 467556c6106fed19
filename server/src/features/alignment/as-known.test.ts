import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import {
  at,
  type Committee,
  givenCommittee,
  givenDecided,
  givenOrganisation,
} from '../../testing/given-committee.js'
import { draftObjective, draftScoreWeights, readObjectives } from '../strategy/index.js'
import { readAlignment } from './read-alignment.js'

const db = await testDatabase()
let committee: Committee

beforeAll(async () => {
  await givenOrganisation(db.sql)
  committee = await givenCommittee(db.ctx())
  const [, owner] = committee.members
  const objective = {
    ...{ title: 'Teaching never stops', owner: owner?.actor.id ?? null, weight: 30 },
    ...{ horizon: '2027-12-31', rationale: 'x', kpis: [] },
  }
  const email = { kind: 'SERVICE', item: 'EMAIL', strength: 'STRONG' } as const
  const first = { ...objective, effectiveFrom: '2026-04-01', work: [{ ...email, share: 1 }] }
  await givenDecided(committee, by => draftObjective(by, first), '2026-04-10T10:00:00Z')
  const [known] = await readObjectives(committee.chair, { on: '2026-04-20' })
  const later = '2026-06-05T10:00:00Z'
  const work = [{ ...email, share: 0.5 }]
  const next = { ...objective, objective: known?.id ?? null, effectiveFrom: '2026-06-01', work }
  await givenDecided(committee, by => draftObjective(by, next), later)
  const parts = { GOALS: 0.4, COVERAGE: 0.4, INITIATIVES: 0.2 }
  const weights = { parts, effectiveFrom: '2026-06-01', rationale: 'x' }
  await givenDecided(committee, by => draftScoreWeights(by, weights), later)
})

const score = async (asked: Parameters<typeof readAlignment>[1]) => {
  const found = await readAlignment(at(committee.chair, '2026-06-20T10:00:00Z'), asked)
  return {
    weights: found.parts.map(({ weight }) => weight),
    services: found.coverage.bases.find(({ base }) => base === 'SERVICE')?.covered,
    isBreak: found.trend.at(-1)?.isBreak,
  }
}
const before = { weights: [0.5, 0.3, 0.2], services: 1 / 3 }
const after = { weights: [0.4, 0.4, 0.2], services: 0.5 / 3 }

describe('the score of a month', () => {
  test('is told by the weights and links that are in force in it', async () => {
    expect(await score({ containing: '2026-05-01' })).toMatchObject(before)
    expect(await score({ containing: '2026-06-01' })).toMatchObject({ ...after, isBreak: true })
  })

  test('as of a moment is told by those that were agreed to by then', async () => {
    const asOf = (instant: string) => ({ containing: '2026-06-01', asOf: new Date(instant) })
    expect(await score(asOf('2026-06-05T09:59:00Z'))).toMatchObject({ ...before, isBreak: false })
    expect(await score(asOf('2026-06-05T10:01:00Z'))).toMatchObject(after)
  })
})
