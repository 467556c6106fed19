import { expect, test } from 'vitest'
import type { ObjectiveVersion } from './objective.js'
import { StrategyBook } from './strategy-book.js'

const knownAt = new Date('2026-01-01T00:00:00Z')
const version = (objectiveId: number, from: string, end?: string) =>
  ({
    objectiveId,
    from,
    knownFrom: knownAt,
    approvedAt: knownAt,
    ends: end === undefined ? [] : [{ day: end, knownAt }],
  }) as unknown as ObjectiveVersion

test('an objective ends with the last of its versions, not where one follows another', () => {
  const book = new StrategyBook([
    version(1, '2026-01-01', '2026-08-01'),
    version(1, '2026-08-01'),
    version(2, '2026-01-01', '2026-08-01'),
    version(2, '2026-08-01', '2026-10-01'),
  ])
  expect([1, 2, 3].map(objective => book.endOfLast(objective))).toEqual([null, '2026-10-01', null])
})
