import { once } from 'node:events'
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ScratchDatabase, scratchDatabase } from './kit/database.js'
import { scratchFolder } from './kit/folder.js'
import { start, steerboard } from './kit/program.js'

const HEADER = 'number,state,opened_at,priority,resolved_at\n'
const rowOf = (id: number) =>
  `INC${id},Resolved,2026-03-02 09:00:00,3 - Moderate,2026-03-02 11:00:00\n`

let database: ScratchDatabase
beforeAll(async () => {
  database = await scratchDatabase()
})
afterAll(() => database.drop())

function fileOf(content: string): string {
  const path = join(scratchFolder(), 'incidents.csv')
  writeFileSync(path, content)
  return path
}

async function importing(path: string, ...more: string[]) {
  const words = ['import', path, '--profile', 'servicenow-incident', '--json', ...more]
  const { code, stdout, stderr } = await steerboard(words, { DATABASE_URL: database.url })
  return { code, stderr, ...JSON.parse(stdout) }
}

test('a dry run reports and changes nothing; the import does it; again there is nothing to do', async () => {
  const path = fileOf(HEADER + rowOf(1) + rowOf(2))
  const counted = { code: 0, stderr: '', ok: true }
  const tickets = (done: object) => ({ ...counted, result: { kinds: { ticket: done } } })
  const asNew = { inserted: 2, unchanged: 0 }
  expect(await importing(path, '--dry-run')).toMatchObject(tickets(asNew))
  expect(await importing(path)).toMatchObject(tickets(asNew))
  expect(await importing(path)).toMatchObject(tickets({ inserted: 0, unchanged: 2 }))
})

test('a file with other headers is read by a mapping, which came with a file of definitions', async () => {
  const env = { DATABASE_URL: database.url }
  const definitions = join(scratchFolder(), 'definitions.json')
  expect((await steerboard(['definitions', 'export', definitions], env)).code).toBe(0)
  const kept = JSON.parse(readFileSync(definitions, 'utf8'))
  const headers = { number: 'No', state: 'Status', opened_at: 'Opened', priority: 'Prio' }
  const fields = Object.entries(headers).map(([field, header]) => ({ field, header, value: null }))
  const mapping = { name: 'Desk export', profile: 'servicenow-incident', fields }
  const savedMappings = [{ ...mapping, encoding: null, timeZone: null }]
  writeFileSync(definitions, JSON.stringify({ ...kept, savedMappings }))
  const taken = await steerboard(['definitions', 'import', definitions], env)
  expect(taken).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^New: mapping Desk export/),
  })

  const path = fileOf(`No;Status;Opened;Prio\nINC501;New;2026-03-02 09:00:00;3\n`)
  const words = (name: string) => ['import', path, '--mapping', name, '--json']
  const { code, stdout } = await steerboard(words('Desk export'), env)
  expect(code).toBe(0)
  const version = { name: 'Desk export', version: 1 }
  expect(JSON.parse(stdout).result).toMatchObject({ rowsAccepted: 1, mapping: version })
  const near = await steerboard(words('Desk exports'), env)
  expect(near.code).toBe(2)
  expect(JSON.parse(near.stdout).error.message).toContain('Did you mean Desk export?')
  const both = await steerboard([...words('Desk export'), '--profile', 'canonical'], env)
  expect(both).toMatchObject({ code: 2, stdout: expect.stringContaining('not both') })
})

test('what another program writes is imported like a file, packed or not', async () => {
  for (const [id, pack] of [
    [31, (text: string) => Buffer.from(text)],
    [32, gzipSync],
  ] as const) {
    const words = ['import', '-', '--profile', 'servicenow-incident', '--json']
    const running = start(words, { DATABASE_URL: database.url })
    running.process.stdin.end(pack(HEADER + rowOf(id)))
    const { code, stdout } = await running.ended
    expect(code).toBe(0)
    expect(JSON.parse(stdout).result).toMatchObject({
      label: 'standard input',
      kinds: { ticket: { inserted: 1 } },
    })
  }
})

test('some refused rows are listed and no failure; nothing but refused rows is one', async () => {
  const bad = 'INC9,Resolved,yesterday,3 - Moderate,\n'
  const rejects = join(scratchFolder(), 'rejects.csv')
  const some = await importing(fileOf(HEADER + rowOf(1) + bad), '--rejects', rejects)
  expect(some).toMatchObject({ code: 0, result: { rowsRejected: 1 } })
  expect(some.result.rejects[0]).toMatchObject({ line: 3, column: 'opened_at' })
  expect(readFileSync(rejects, 'utf8')).toContain('opened_at')
  expect(await importing(fileOf(HEADER + bad))).toMatchObject({ code: 3 })
})

test('a file that is no table of this kind is refused as data, in one sentence', async () => {
  const { code, ok, error } = await importing(fileOf('<html></html>'))
  expect({ code, ok }).toEqual({ code: 3, ok: false })
  expect(error).toMatchObject({ code: 'INVALID', message: expect.stringContaining('HTML') })
})

test('a file in another encoding than UTF-8 is read where that is declared', async () => {
  const path = fileOf('')
  const content = `number,state,opened_at,priority,category\nINC77,New,2026-03-02 09:00:00,3,Prüfung\n`
  writeFileSync(path, content, 'latin1')
  const { code, error } = await importing(path)
  expect({ code, error }).toMatchObject({
    code: 3,
    error: { message: expect.stringContaining('--encoding') },
  })
  expect(await importing(path, '--encoding', 'windows-1252')).toMatchObject({
    code: 0,
    result: { rowsAccepted: 1 },
  })
  expect(await importing(path, '--encoding', 'latin9')).toMatchObject({ code: 2 })
})

test('a file that is missing or an unknown profile is a misuse', async () => {
  expect(await importing('/nowhere.csv')).toMatchObject({ code: 2 })
  const words = ['import', fileOf(HEADER), '--profile', 'service-now']
  const { code, stderr } = await steerboard(words, { DATABASE_URL: database.url })
  expect(code).toBe(2)
  expect(stderr).toContain('servicenow-incident-log')
})

test('stopped in the middle it ends as interrupted and has left nothing behind', async () => {
  const path = join(scratchFolder(), 'large.csv')
  const file = createWriteStream(path)
  file.write(HEADER)
  for (let id = 0; id < 200_000; id++) file.write(rowOf(1_000_000 + id))
  file.end()
  await once(file, 'finish')
  const running = start(['import', path, '--profile', 'servicenow-incident'], {
    DATABASE_URL: database.url,
  })
  await running.shows('Reading: 2')
  running.process.kill('SIGINT')
  const { code, stderr } = await running.ended
  expect(code).toBe(130)
  expect(stderr).toContain('left nothing behind')
  const first = fileOf(HEADER + rowOf(1_000_000))
  expect(await importing(first, '--dry-run')).toMatchObject({
    result: { kinds: { ticket: { inserted: 1 } } },
  })
})

test('real facts are not mixed with the demo: they are refused, or take its place once they can be read', async () => {
  const demo = fileOf(HEADER + rowOf(101) + rowOf(102))
  await importing(demo)
  await database.run('update organisation set demo = 1')
  const own = fileOf(HEADER + rowOf(201))
  const refused = await importing(own)
  expect(refused).toMatchObject({ code: 1, ok: false })
  expect(refused.error.message).toContain('--replace-demo')
  const unreadable = fileOf(`${HEADER}INC9,Resolved,yesterday,3 - Moderate,\n`)
  expect(await importing(unreadable, '--replace-demo')).toMatchObject({ code: 3 })
  const [before] = await database.run('select count(*)::int as tickets from ticket')
  expect(before?.tickets).toBeGreaterThan(1)
  expect(await importing(own, '--replace-demo')).toMatchObject({ code: 0 })
  const kept = await database.run('select external_id from ticket')
  expect(kept.map(row => row.external_id)).toEqual(['INC201'])
})
