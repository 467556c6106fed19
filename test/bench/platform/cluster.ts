import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { steerboard } from '../../kit/program.ts'
import { product } from './product.ts'

export interface Cluster {
  dataDir: string
  /** URL of a database of this name. */
  urlOf(database: string): string
  create(database: string): Promise<string>
  drop(database: string): Promise<void>
  /** Puts a database where `serve` without DATABASE_URL looks for it. */
  makeDefault(database: string): Promise<void>
  stop(): Promise<void>
  remove(): void
}

const DEFAULT = 'steerboard'

/** A throw-away Postgres with the settings that the product gives its own one, fsync included. */
export async function startCluster(): Promise<Cluster> {
  const dataDir = mkdtempSync(join(tmpdir(), 'steerboard-bench-'))
  // Started as root, Postgres runs as another account and must be able to enter.
  chmodSync(dataDir, 0o755)
  const server = await product.startEmbeddedPostgres({ dataDir, purpose: 'use', durable: true })
  const urlOf = (database: string) =>
    Object.assign(new URL(server.url), { pathname: database }).href
  const run = async (statement: string) => {
    const sql = postgres(urlOf('postgres'), { max: 1, onnotice: () => {} })
    await sql.unsafe(statement).finally(() => sql.end())
  }
  return {
    dataDir,
    urlOf,
    create: async database => {
      await run(`create database ${database}`)
      await migrated(urlOf(database))
      return urlOf(database)
    },
    drop: database => run(`drop database if exists ${database} with (force)`),
    makeDefault: async database => {
      await run(`drop database ${DEFAULT} with (force)`)
      await run(`alter database ${database} rename to ${DEFAULT}`)
    },
    stop: () => server.stop(),
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}

async function migrated(url: string): Promise<void> {
  const { code, stderr } = await steerboard(['migrate'], { DATABASE_URL: url })
  if (code !== 0) throw new Error(`steerboard migrate ended with ${code}:\n${stderr}`)
}
