import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { APP_ROLE } from '../after-migrate.js'
import type { Actor, Ctx } from '../platform/context.js'
import { createLogger } from '../platform/logger.js'
import { openPostgres, type Postgres } from '../platform/postgres.js'

export interface TestDatabase extends Postgres {
  url: string
  /** The same database as people's questions see it: on connections of the application role. */
  asked: Postgres
  /** A context for verbs at the given moment, allowed everything. */
  ctx(now?: Date): Ctx
}

const OPERATOR: Actor = { kind: 'operator', id: 'test' }
const DEFAULT_NOW = new Date('2026-04-15T10:00:00Z')

/**
 * A migrated, empty database of this test file's own, dropped when the file is done.
 * `{ empty: true }` gives one without any migration.
 */
export async function testDatabase({ empty = false, max = 5 } = {}): Promise<TestDatabase> {
  const serverUrl = inject('testServerUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const template = empty ? 'template0' : inject('testTemplate')
  await onServer(serverUrl, `create database ${name} template ${template} strategy file_copy`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const pool = openPostgres(url.href, { max })
  const asked = openPostgres(url.href, { max, role: APP_ROLE })
  askedBeside.set(pool.sql, asked)
  afterAll(async () => {
    await Promise.all([pool.end(), asked.end()])
    await onServer(serverUrl, `drop database ${name} with (force)`)
  })
  return { ...pool, asked, url: url.href, ctx: (now = DEFAULT_NOW) => testContext(pool, now) }
}

const askedBeside = new WeakMap<object, Postgres>()

/** A person's context as a request has it: on the connections that people's questions are answered on. */
export function onAskedConnections(ctx: Ctx): Ctx {
  const asked = askedBeside.get(ctx.sql)
  return asked ? { ...ctx, db: asked.db, sql: asked.sql } : ctx
}

function testContext(pool: Postgres, now: Date): Ctx {
  return {
    db: pool.db,
    sql: pool.sql,
    now,
    actor: OPERATOR,
    demand: () => {},
    log: createLogger('silent'),
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const { sql, end } = openPostgres(url, { max: 1 })
  try {
    await sql.unsafe(statement)
  } finally {
    await end()
  }
}
