import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { beforeAll, expect, test } from 'vitest'
import { buildContract } from './contract.js'
import { allRoles } from './domain/access/role.js'
import { randomStream } from './features/demo/prng.js'
import { createSealing, KEY_BYTES } from './platform/sealing.js'
import { testDatabase } from './testing/database.js'
import { SENT_CANARY } from './testing/fuzz/hostile.js'
import { type FuzzOperation, Operations } from './testing/fuzz/operations.js'
import { Values } from './testing/fuzz/values.js'
import { givenApi } from './testing/given-api.js'
import { givenEverything } from './testing/given-everything.js'

// `pnpm fuzz` asks thousands, under another seed each day; here are a few under the same one.
const total = Number(process.env.FUZZ_OPERATIONS ?? 500)
const seed = process.env.FUZZ_SEED ?? '1'
/** What is kept on purpose, all of it with a bound: answers, documents, programs made of them. */
const MOST_KEPT_MB = 192
/** In the last quarter of a long run, when what is kept has reached its bounds. */
const MOST_GROWTH_MB = 16
const MOST_TIME_OUTS = 0.002
const INSIDE = /INTERNAL_SERVER_ERROR|node_modules|drizzle|PostgresError|\.[jt]s:\d+|argon2/

const db = await testDatabase({ max: 5 })
const api = await givenApi(db, { sealing: createSealing([Buffer.alloc(KEY_BYTES, 7)]) })
const rng = randomStream('fuzz', seed)
const values = new Values(rng)
const operations = new Operations(buildContract(), rng, values)
const told = new Map<string, number>()
let cookie = ''
let timeOuts = 0

beforeAll(async () => {
  await givenEverything(db)
  ;({ cookie } = await api.signIn(allRoles))
})

setFlagsFromString('--expose_gc')
const collect = runInNewContext('gc') as () => void
function heapMb(): number {
  collect()
  return process.memoryUsage().heapUsed / 1024 ** 2
}

/** Looks through the log, and lets go of it: what a test holds is no growth of the server. */
function readLog(): void {
  const log = api.logged.splice(0).join('')
  expect(log).not.toContain(SENT_CANARY)
  expect(log).not.toContain(cookie.split('=')[1])
}

/** Ids, cursors and addresses that were given out fit into the questions that follow. */
function hear(body: string): void {
  for (const [, text] of body.matchAll(/"(?:id|endCursor|cursor|slug|revision)":"([^"]{1,400})"/g))
    if (text) values.heard.push(text)
  if (values.heard.length > 200) values.heard.splice(3, values.heard.length - 200)
}

async function ask(operation: FuzzOperation, count: number): Promise<string[]> {
  const isKnown = !rng.chance(0.1)
  const begun = performance.now()
  const answer = await api.post('/graphql', operation, isKnown ? { cookie } : {})
  const { statusCode: status, body } = answer
  const errors: { message: string; extensions: { code: string } }[] = answer.json().errors ?? []
  const codes = errors.map(({ extensions }) => extensions.code)
  for (const code of new Set(codes.length > 0 ? codes : ['answered']))
    told.set(code, (told.get(code) ?? 0) + 1)
  hear(body)
  if (codes.includes('TIMEOUT')) timeOuts++
  // Whoever ends their own session comes back.
  if (isKnown && codes.includes('UNAUTHENTICATED')) ({ cookie } = await api.signIn(allRoles))
  const faults = [
    ...(status >= 500 && !codes.includes('TIMEOUT') ? [`status ${status}`] : []),
    ...(INSIDE.test(JSON.stringify(errors)) ? ['tells of the inside'] : []),
    ...(JSON.stringify(errors).includes(SENT_CANARY) ? ['repeats what was sent'] : []),
    ...(performance.now() - begun > 10_500 ? ['took too long'] : []),
  ]
  return faults.map(
    fault =>
      `#${count} ${operation.root}: ${fault}\n${JSON.stringify(operation)}\n${body.slice(0, 600)}`,
  )
}

test(
  'whatever is asked of the schema, nothing breaks, grows without end, or tells of the inside',
  async () => {
    const begun = performance.now()
    const faults: string[] = []
    const heap = [heapMb()]
    const quarter = Math.ceil(total / 4)
    for (let count = 1; count <= total; count++) {
      faults.push(...(await ask(operations.next(count - 1), count)))
      if (count % 500 === 0) readLog()
      if (count % quarter === 0 || count === total) heap.push(heapMb())
      if (faults.length >= 25) break
    }
    const [start = 0, , , third = 0, end = 0] = heap
    if (total > 500)
      console.log(
        `${total} operations, seed ${seed}, ${Math.round((performance.now() - begun) / 1000)} s, heap by quarters ${heap.map(Math.round).join(', ')} MB, RSS ${Math.round(process.memoryUsage.rss() / 1024 ** 2)} MB, time-outs ${timeOuts}\n`,
        Object.fromEntries([...told].sort(([, a], [, b]) => b - a)),
      )
    expect(faults, `FUZZ_SEED=${seed}`).toEqual([])
    expect(end - start).toBeLessThan(MOST_KEPT_MB)
    if (total >= 20_000) expect(end - third).toBeLessThan(MOST_GROWTH_MB)
    expect(timeOuts / total).toBeLessThanOrEqual(MOST_TIME_OUTS)
    expect(told.get('answered') ?? 0).toBeGreaterThan(total / 10)
  },
  total * 1_000,
)
