import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { afterMigrate } from '../after-migrate.js'
import { startEmbeddedPostgres } from '../platform/embedded-postgres/index.js'
import { migrate } from '../platform/migrate.js'
import { openPostgres } from '../platform/postgres.js'
import { temporaryFolder } from './temporary-folder.js'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A superuser's URL of the run's database server. */
    testServerUrl: string
    /** A migrated, empty database to copy from. */
    testTemplate: string
  }
}

interface Run {
  url: string
  template: string
  stop(): Promise<void>
}

const PREFIX = 'steerboard-test-'
const shared = globalThis as { steerboardTestRun?: { run: Promise<Run>; users: number } }

/** Starts one database server for the whole run, however many projects ask for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.steerboardTestRun ??= { run: startRun(), users: 0 }
  const entry = shared.steerboardTestRun
  entry.users++
  const run = await entry.run
  project.provide('testServerUrl', run.url)
  project.provide('testTemplate', run.template)
  return async () => {
    if (--entry.users > 0) return
    delete shared.steerboardTestRun
    await run.stop()
  }
}

async function startRun(): Promise<Run> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => {} } : await startThrowAway()
  const template = `template_${process.pid}`
  const { sql, end } = openPostgres(server.url, { max: 1 })
  await sql.unsafe(`drop database if exists ${template}`)
  await sql.unsafe(`create database ${template}`)
  await end()
  await migrateTemplate(databaseUrl(server.url, template))
  return {
    url: server.url,
    template,
    stop: async () => {
      if (given) await dropDatabase(given, template)
      await server.stop()
    },
  }
}

async function startThrowAway(): Promise<{ url: string; stop(): Promise<void> }> {
  await removeLeftovers()
  const folder = temporaryFolder(`${PREFIX}${process.pid}-`)
  const server = await startEmbeddedPostgres({ dataDir: folder, purpose: 'serve', durable: false })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A run that was killed leaves its server behind; the next run ends it, or several of them at once. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX) || isAlive(Number(name.slice(PREFIX.length).split('-')[0])))
      continue
    const folder = join(tmpdir(), name)
    if (isServing(folder)) await stopServer(folder)
    // Where another run still uses it to stop it, that run removes it.
    if (!isServing(folder)) remove(folder)
  }
}

async function stopServer(folder: string): Promise<void> {
  const options = { dataDir: folder, purpose: 'use', durable: false } as const
  const left = await startEmbeddedPostgres(options).catch(() => undefined)
  await left?.stop()
}

function isServing(folder: string): boolean {
  try {
    const [pid] = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
    return isAlive(Number(pid))
  } catch {
    return false
  }
}

/** Under a name of its own first, so that two runs never remove the same. */
function remove(folder: string): void {
  const mine = join(tmpdir(), `${PREFIX}${process.pid}-left-${basename(folder)}`)
  try {
    renameSync(folder, mine)
  } catch {
    return
  }
  rmSync(mine, { recursive: true, force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

async function migrateTemplate(url: string): Promise<void> {
  const { sql, end } = openPostgres(url, { max: 2 })
  await migrate(sql, { afterMigrate: afterMigrate() })
  await end()
}

async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  const { sql, end } = openPostgres(serverUrl, { max: 1 })
  await sql.unsafe(`drop database if exists ${name} with (force)`)
  await end()
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}
