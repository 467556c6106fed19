import { sql as query } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testDatabase } from '../testing/database.js'
import { Conflict } from './errors.js'
import { createLogger } from './logger.js'

const CANARY = 'hunter2-canary'

function logLines(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = []
  write(createLogger('info', { write: line => lines.push(line) }))
  return lines.join('')
}

test('a database error is logged as code and constraint, never with values', async () => {
  const { sql, db } = await testDatabase({ empty: true })
  await sql`create table person (name text constraint one_name unique)`
  await sql`insert into person values (${CANARY})`
  const errors = [
    await sql`insert into person values (${CANARY})`.catch((error: unknown) => error),
    await db.execute(query`insert into person values (${CANARY})`).catch((error: unknown) => error),
  ]
  for (const err of errors) {
    const line = logLines(log => log.error({ err }, 'insert failed'))
    expect(JSON.parse(line).err).toEqual({
      type: 'DatabaseError',
      code: '23505',
      constraint: 'one_name',
      table: 'person',
    })
    expect(line).not.toContain(CANARY)
  }
})

test('an unexpected error is logged by place, not by message', () => {
  const line = logLines(log => log.error({ err: new TypeError(`bad value ${CANARY}`) }, 'failed'))
  expect(JSON.parse(line).err.stack).toContain('logger.test')
  expect(line).not.toContain(CANARY)
})

test('an error meant for the reader is logged with its message', () => {
  const line = logLines(log => log.warn({ err: new Conflict('changed meanwhile') }))
  expect(JSON.parse(line).err).toEqual({
    type: 'Conflict',
    code: 'CONFLICT',
    message: 'changed meanwhile',
  })
})
