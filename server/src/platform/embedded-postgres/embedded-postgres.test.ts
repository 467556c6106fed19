import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.js'
import { openPostgres } from '../postgres.js'
import { readPort } from './postmaster.js'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start.js'

let dataDir: string
const open: EmbeddedPostgres[] = []

beforeEach(() => {
  dataDir = temporaryFolder('steerboard-embedded-')
})
afterEach(async () => {
  for (const server of open.splice(0)) await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(purpose: 'serve' | 'use' = 'serve'): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, purpose, durable: false })
  open.push(server)
  return server
}

async function ask(url: string, statement: string) {
  const { sql, end } = openPostgres(url, { max: 1 })
  return sql.unsafe(statement).finally(end)
}

test('data is kept from one start to the next', async () => {
  const first = await start()
  await ask(first.url, 'create table kept as select 42 as n')
  await open.pop()?.stop()
  expect(readPort(join(dataDir, 'postgres'))).toBeUndefined()
  expect(await ask((await start()).url, 'select n from kept')).toEqual([{ n: 42 }])
})

test('it is UTF-8, sorts by code point and listens on loopback only', async () => {
  const { url } = await start()
  const [row] = await ask(
    url,
    `select current_setting('server_encoding') as encoding, current_setting('listen_addresses') as host,
            current_setting('unix_socket_directories') as sockets, 'Z' < 'a' as by_code_point`,
  )
  expect(row).toEqual({ encoding: 'UTF8', host: '127.0.0.1', sockets: '', by_code_point: true })
})

test('nobody gets in without the password, which only the owner can read', async () => {
  const { url } = await start()
  const other = new URL(url)
  other.password = 'guess'
  await expect(ask(other.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  expect(statSync(join(dataDir, 'postgres-password')).mode & 0o777).toBe(0o600)
})

test('a second server on the same data is refused and the first one goes on', async () => {
  const { url } = await start()
  await expect(start()).rejects.toMatchObject({
    message: expect.stringContaining(`Another Steerboard (process ${process.pid}) already serves`),
    wayOn: expect.stringContaining('DATA_DIR'),
  })
  expect(await ask(url, 'select 1 as n')).toEqual([{ n: 1 }])
})

test('a command joins the running server, and the last one to leave stops it', async () => {
  const server = await start('serve')
  const command = await start('use')
  expect(command.url).toBe(server.url)
  await open.shift()?.stop()
  expect(await ask(command.url, 'select 1 as n')).toEqual([{ n: 1 }])
  await open.shift()?.stop()
  await expect(ask(command.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

test('a kill of the first does not keep the next from starting, with the data of before', async () => {
  const child = startInChild()
  const [url] = (await once(child, 'message')) as [string]
  await ask(url, 'create table kept as select 7 as n')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await ask((await start()).url, 'select n from kept')).toEqual([{ n: 7 }])
})

test('two that start at the same moment on a new folder: one serves, one is refused', async () => {
  const results = await Promise.allSettled([start(), start()])
  expect(results.map(result => result.status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('data of another major version is refused before it is touched', async () => {
  await start()
  await open.pop()?.stop()
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n')
  await expect(start()).rejects.toMatchObject({
    message: expect.stringMatching(/made by Postgres 17; this release brings Postgres 18/),
  })
})

test('a data folder that is a file is refused in one sentence', async () => {
  const file = join(dataDir, 'file')
  writeFileSync(file, '')
  await expect(startEmbeddedPostgres({ dataDir: file, purpose: 'serve' })).rejects.toMatchObject({
    code: 'CANNOT_RUN',
    message: `The data folder ${file} is not a folder.`,
  })
})

function startInChild(): ChildProcess {
  const module = new URL('../../../dist/platform/embedded-postgres/index.js', import.meta.url)
  const code = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(module.href)})
    const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, purpose: 'serve', durable: false })
    process.send(url)`
  const file = join(dataDir, 'child.mjs')
  writeFileSync(file, code)
  return fork(file)
}

test.runIf(process.getuid?.() === 0)(
  'below a folder that only root can enter, data goes to a place that Postgres can reach',
  async () => {
    chmodSync(dataDir, 0o700)
    const { url } = await start()
    const home = readFileSync(join(dataDir, 'LOCATION'), 'utf8').trim()
    expect(await ask(url, `select current_setting('data_directory') as folder`)).toEqual([
      { folder: join(home, 'postgres') },
    ])
    await open.pop()?.stop()
    rmSync(home, { recursive: true })
  },
)
