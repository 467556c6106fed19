import postgres from 'postgres'
import { inject } from 'vitest'
import { steerboard } from './program.js'
import { DEFAULT_NOW, startTestServer, type TestServer } from './server.js'

const DATABASE = 'e2e_demo'
const LOADING = 'e2e_demo_loading'
const LOCK = 2_026_041_5

/**
 * A server over the demo organisation as it stands on the day of `DEFAULT_NOW`. The demo is loaded
 * once per run; whoever asks first loads it, the others wait. For tests that only read.
 */
export async function startDemoServer(): Promise<TestServer> {
  const url = await demoDatabase()
  return startTestServer({ env: { DATABASE_URL: url } })
}

async function demoDatabase(): Promise<string> {
  const serverUrl = inject('testServerUrl')
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${LOCK})`
    const [found] = await sql`select 1 from pg_database where datname = ${DATABASE}`
    if (!found) await load(sql, serverUrl)
    return urlOf(serverUrl, DATABASE)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Under another name until it is complete, so that an interrupted load is never taken for the demo. */
async function load(sql: postgres.Sql, serverUrl: string): Promise<void> {
  await sql.unsafe(`drop database if exists ${LOADING} with (force)`)
  await sql.unsafe(`create database ${LOADING} template ${inject('testTemplate')}`)
  const env = { DATABASE_URL: urlOf(serverUrl, LOADING), STEERBOARD_TEST_NOW: DEFAULT_NOW }
  const { code, stderr } = await steerboard(['demo'], env)
  if (code !== 0) throw new Error(`steerboard demo ended with ${code}:\n${stderr}`)
  await sql.unsafe(`alter database ${LOADING} rename to ${DATABASE}`)
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}
