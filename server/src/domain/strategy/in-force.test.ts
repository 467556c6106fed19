import { describe, expect, test } from 'vitest'
import { configurationOn } from './configuration-on.js'
import { objectiveReview } from './objective-review.js'

describe('the weights of the score on a day', () => {
  const version = (id: number, from: string, approved: string) => ({
    ...{ id, from, approvedAt: new Date(approved) },
  })
  const first = version(1, '2026-01-01', '2025-12-20T10:00:00Z')
  const second = version(2, '2026-04-01', '2026-03-20T10:00:00Z')
  const again = version(3, '2026-04-01', '2026-03-25T10:00:00Z')
  const on = (day: string, knownAt: string | null = null) =>
    configurationOn([again, first, second], day, knownAt === null ? null : new Date(knownAt))?.id

  test('are the last ones that had begun; of two from the same day the later', () => {
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-03-31'), on('2026-04-01')]).toEqual([
      ...[undefined, 1, 1, 3],
    ])
  })

  test('as known at a moment are those that were agreed to by then', () => {
    expect(on('2026-05-01', '2026-03-20T10:00:00Z')).toBe(2)
    expect(on('2026-05-01', '2026-03-20T09:59:59Z')).toBe(1)
    expect(on('2026-05-01', '2025-01-01T00:00:00Z')).toBeUndefined()
  })
})

test('an objective is asked about a year after it was agreed, and on the day by which it was to be reached', () => {
  const objective = { from: '2025-05-01', horizon: '2026-12-31' }
  const at = (day: string) => objectiveReview(objective, day)
  expect([at('2026-04-30'), at('2026-05-01'), at('2026-12-30'), at('2026-12-31')]).toEqual([
    ...['CURRENT', 'DUE', 'DUE', 'OVER'],
  ])
})
