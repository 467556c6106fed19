import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { importFile } from './import-file.js'
import { fileOf, tickets } from './testing/read-file.js'

const database = await testDatabase()
const { sql } = database
const SCRIPT = fileURLToPath(new URL('./testing/import-process.mjs', import.meta.url))

function importing(path: string): ChildProcess {
  const flags = [
    '--experimental-transform-types',
    '--disable-warning=ExperimentalWarning',
    '--max-old-space-size=192',
  ]
  return spawn(process.execPath, [...flags, SCRIPT, database.url, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

const many = (count: number) =>
  tickets(
    Array.from({ length: count }, (_, n) => ({ external_id: `T${n}`, requester: `r${n % 50}` })),
  )

async function facts() {
  const [row] = await sql`
    select (select count(*) from ticket) as tickets, (select count(*) from import_run) as runs,
      (select count(*) from booking) as bookings`
  return row
}

/** Waits until nothing is left of a killed importer in the database. */
async function settled() {
  for (;;) {
    const [row] = await sql`
      select count(*) as n from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`
    if (Number(row?.n) === 0) return
    await sql`select pg_sleep(0.1)`
  }
}

test('F1: killed at any moment an import leaves all or nothing, and again completes it', async () => {
  const path = await fileOf(many(3000))
  const phases = ['reading', 'comparing', 'working out', 'merging', 'merging']
  const seen = new Set<number>()
  for (const [round, phase] of phases.entries()) {
    await sql`delete from ticket`
    await sql`delete from import_run`
    const child = importing(path)
    let told = ''
    await new Promise<void>(resolve => {
      child.stdout?.on('data', chunk => {
        told += chunk
        if (told.includes(`${phase}\n`)) setTimeout(resolve, round * 20)
      })
      child.once('exit', () => resolve())
    })
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    await settled()
    const left = await facts()
    expect([0, 3000]).toContain(Number(left?.tickets))
    expect(Number(left?.runs)).toBe(Number(left?.tickets) / 3000)
    seen.add(Number(left?.tickets))
    const report = await importFile(database.ctx(), { path, profile: 'canonical' })
    expect(report.kinds.ticket).toMatchObject({
      inserted: 3000 - Number(left?.tickets),
      unchanged: Number(left?.tickets),
    })
    expect(Number((await facts())?.tickets)).toBe(3000)
  }
  expect(seen).toContain(0)
}, 180_000)

test('F1: a lost database connection leaves nothing, and again completes it', async () => {
  await sql`delete from ticket`
  const path = await fileOf(many(2000))
  const ending = importFile(database.ctx(), {
    path,
    profile: 'canonical',
    onProgress: ({ phase }) => {
      if (phase === 'merging')
        void sql`select pg_terminate_backend(pid) from pg_locks l
          where l.locktype = 'advisory' and l.granted
            and l.database = (select oid from pg_database where datname = current_database()) and l.objid = (7305001414 & 4294967295)::oid`.catch(
          () => {},
        )
    },
  })
  const outcome = await ending.catch((error: unknown) => error)
  await settled()
  const left = Number((await facts())?.tickets)
  expect(outcome).toBeInstanceOf(Error)
  expect(left).toBe(0)
  await importFile(database.ctx(), { path, profile: 'canonical' })
  expect(Number((await facts())?.tickets)).toBe(2000)
}, 60_000)

test('F15: memory stays flat whatever the size of the file', async () => {
  const path = await fileOf('')
  const [header, row = ''] = tickets([{ category: 'x'.repeat(60) }]).split('\n')
  const out = createWriteStream(path)
  out.write(`${header}\n`)
  // One identity many times over: all of the reading, little of the merging.
  for (let n = 0; n < 300_000; n++)
    if (!out.write(`${row.replace('T1', `T${n % 500}`)}\n`)) await once(out, 'drain')
  out.end()
  await once(out, 'close')
  const child = importing(path)
  let told = ''
  child.stdout?.on('data', chunk => {
    told += chunk
  })
  await once(child, 'exit')
  const { base, peak, rowsRead } = JSON.parse(told.trim().split('\n').at(-1) ?? '{}')
  expect(rowsRead).toBe(300_000)
  // Of the megabytes before the first row, most are the modules.
  expect((peak - base) / 1e6).toBeLessThan(120)
}, 240_000)
