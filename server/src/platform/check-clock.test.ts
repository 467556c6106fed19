import { expect, test } from 'vitest'
import { testDatabase } from '../testing/database.js'
import { checkClock } from './check-clock.js'
import { createLogger } from './logger.js'

const { sql } = await testDatabase({ empty: true })
const DAY = 86_400_000

async function saidOf(ours: () => number): Promise<string> {
  const lines: string[] = []
  await checkClock(sql, createLogger('warn', { write: line => lines.push(line) }), ours)
  return lines.join('')
}

test.each([
  ['of 1970', () => 0],
  ['five minutes off', () => Date.now() - 300_000],
  ['of tomorrow', () => Date.now() + DAY],
])('F17, K20: a clock %s is said at the start', async (_, ours) => {
  expect(await saidOf(ours)).toMatch(/"seconds":-?\d{3,}.*not that of the database/)
})

test('a second more or less is not', async () => {
  expect(await saidOf(() => Date.now() - 1_000)).toBe('')
})
