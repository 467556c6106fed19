import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '../../platform/context.js'
import { Forbidden } from '../../platform/errors.js'
import type { Sql } from '../../platform/postgres.js'
import { testDatabase } from '../../testing/database.js'
import { givenPerson } from '../../testing/given-person.js'
import { auditLines } from './audit-lines.js'
import { hashOf } from './check-chain.js'
import type { NewEntry } from './entry.js'
import { readActions } from './read-actions.js'
import { readAudit } from './read-audit.js'
import { readChainState } from './read-chain-state.js'
import { recordingChange, recordingProgram } from './recording.js'
import { shownArguments } from './shown-arguments.js'
import { insertEntry } from './stores/entry.store.js'
import { loadLinks } from './stores/link.store.js'
import { verifyAudit } from './verify-audit.js'

const db = await testDatabase()
const operator = db.ctx()
const entry = (change: Partial<NewEntry> = {}): NewEntry => ({
  action: 'proposeMotion',
  subject: 'Motion 1',
  details: { id: '1' },
  outcome: 'DONE',
  ...change,
})
const asked = (): Ctx => ({ ...operator, db: db.asked.db, sql: db.asked.sql })
const nothing = () => null

/** The owner, past every guard, for as long as `work` takes. */
async function tampered<T>(edit: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  let result: T | undefined
  const undo = new Error('undo')
  await db.sql
    .begin(async sql => {
      await sql`alter table audit_entry disable trigger user`
      await sql.unsafe(edit)
      result = await work({ ...operator, sql: sql as Sql })
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return result as T
}

const empty = () => tampered('truncate audit_entry', async () => {})
const restart = async () => {
  await db.sql`alter table audit_entry disable trigger user`
  await db.sql`truncate audit_entry`
  await db.sql`alter table audit_entry enable trigger user`
}
afterEach(restart)

// Forty entries take seconds where a machine has much to do.
describe('the chain', { timeout: 60_000 }, () => {
  test('holds when many write at the same time, without a gap', async () => {
    await Promise.all(Array.from({ length: 40 }, () => insertEntry(asked(), entry())))
    const { entries, head, broken } = await verifyAudit(operator)
    expect([entries, head?.sequence, broken]).toEqual([40, 40, null])
  })

  test('is numbered anew after a change that was undone', async () => {
    const undone = recordingChange(
      asked(),
      entry(),
      async tx => {
        await insertEntry(tx, entry())
        throw new Error('no')
      },
      nothing,
    )
    await expect(undone).rejects.toThrow('no')
    expect((await readAudit(operator, {})).entries).toMatchObject([
      { sequence: 1, outcome: 'FAILED', details: '{"error":"INTERNAL","id":"1"}' },
    ])
  })

  test('is the same for both who compute it, whatever stands in an entry', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 })
    const any = fc.record({ subject: text, details: fc.dictionary(text, text, { maxKeys: 3 }) })
    const written = fc
      .sample(any, { numRuns: 40, seed: 42 })
      .map(each => insertEntry(asked(), entry(each)))
    await Promise.all(written)
    expect(await verifyAudit(operator)).toMatchObject({ entries: 40, broken: null })
  })
})

describe('what somebody did who can do everything in the database', () => {
  beforeAll(empty)
  const given = async () => {
    for (let i = 0; i < 5; i++) await insertEntry(operator, entry({ subject: `Motion ${i}` }))
    const { head } = await verifyAudit(operator)
    return `${head?.sequence}:${head?.hash}`
  }

  test.each([
    ['changed', "update audit_entry set details = '{}' where sequence = 3", 3, 'changed'],
    [
      'was dated back',
      "update audit_entry set at = at - interval '1 day' where sequence = 2",
      2,
      'changed',
    ],
    ['was taken out', 'delete from audit_entry where sequence = 3', 3, 'missing'],
    ['was taken out at the beginning', 'delete from audit_entry where sequence = 1', 1, 'missing'],
    [
      'was moved',
      'update audit_entry set sequence = 9 - sequence + 90 where sequence in (4, 5); update audit_entry set sequence = sequence - 90 where sequence > 90',
      4,
      'does not follow',
    ],
    [
      'was put in',
      "insert into audit_entry select 6, at, actor_kind, actor_id, actor_name, action, subject, details, outcome, request_id, address, hash, sha256('x') from audit_entry where sequence = 5",
      6,
      'changed',
    ],
  ])('is found where an entry %s', async (_, edit, sequence, message) => {
    await given()
    const { broken } = await tampered(edit, verifyAudit)
    expect(broken).toMatchObject({ sequence, message: expect.stringContaining(message) })
    expect((await tampered(edit, readChainState)).broken).toContain(`Entry ${sequence}: `)
  })

  test('is found by what was kept elsewhere, where the end was cut off', async () => {
    const kept = await given()
    const cut = 'delete from audit_entry where sequence > 3'
    expect((await tampered(cut, verifyAudit)).broken).toBeNull()
    const { broken } = await tampered(cut, ctx => verifyAudit(ctx, kept))
    expect(broken).toMatchObject({ sequence: 4, message: expect.stringContaining('ends before') })
  })

  test('is found by what was kept elsewhere, where all was written anew', async () => {
    const kept = await given()
    expect((await verifyAudit(operator, kept)).broken).toBeNull()
    const change = "update audit_entry set subject = 'Motion 9' where sequence = 4"
    const { broken, alone } = await tampered(change, async ctx => {
      await chainAnew(ctx)
      return { alone: await verifyAudit(ctx), broken: (await verifyAudit(ctx, kept)).broken }
    })
    expect(alone.broken).toBeNull()
    expect(broken).toMatchObject({ sequence: 5, message: expect.stringContaining('anew') })
  })
})

async function chainAnew(ctx: Ctx): Promise<void> {
  let previous = '0'.repeat(64)
  const links = []
  for await (const link of loadLinks(ctx)) links.push(link)
  for (const { sequence, content } of links) {
    const hash = hashOf(previous, content)
    await ctx.sql`update audit_entry set previous_hash = decode(${previous}, 'hex'),
      hash = decode(${hash}, 'hex') where sequence = ${sequence}`
    previous = hash
  }
}

test.each([
  ['changed', "update audit_entry set action = 'x'"],
  ['taken out', 'delete from audit_entry'],
  ['emptied', 'truncate audit_entry'],
])('even by the owner an entry cannot be %s', async (_, statement) => {
  await insertEntry(operator, entry())
  await expect(db.sql.unsafe(statement)).rejects.toThrow('only added to')
})

describe('the record', () => {
  test('of a program says that it began before it can change anything, and how it ended', async () => {
    const intent = { action: 'import', subject: 'a.csv', details: {} }
    await recordingProgram(operator, intent, async () => {
      expect((await readAudit(operator, {})).entries).toMatchObject([{ outcome: 'BEGUN' }])
    })
    const failing = recordingProgram(operator, intent, () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    const { entries } = await readAudit(operator, {})
    expect(entries.map(({ outcome }) => outcome)).toEqual(['FAILED', 'BEGUN', 'DONE', 'BEGUN'])
  })

  test('withholds whatever nobody has allowed', () => {
    const input = { kpi: 'FCR', rationale: 'private', scope: { service: 'VPN' } }
    expect(shownArguments({ id: '1', password: 'hunter2', secret: null, input })).toEqual({
      id: '1',
      password: '…',
      secret: null,
      input: { kpi: 'FCR', rationale: '…', scope: { service: 'VPN' } },
    })
  })

  test('is read by auditors and administrators, and nobody else', async () => {
    for (const role of ['AUDITOR', 'ADMINISTRATOR'] as const)
      await readAudit((await givenPerson(operator, [role])).ctx, {})
    const { ctx } = await givenPerson(operator, ['CHAIR', 'EXECUTIVE', 'ANALYST', 'IMPORTER'])
    for (const read of [
      readAudit(ctx, {}),
      readActions(ctx),
      verifyAudit(ctx),
      readChainState(ctx),
    ])
      await expect(read).rejects.toThrow(Forbidden)
  })

  test('is paged from the newest on, by what is asked for', async () => {
    const { ctx, id } = await givenPerson(operator, ['AUDITOR'], { name: 'Ada Byron' })
    for (let i = 1; i <= 5; i++) await insertEntry(ctx, entry({ subject: `Motion ${i}` }))
    await insertEntry(operator, entry({ outcome: 'DENIED', action: 'voteOnMotion' }))
    const numbers = async (question: object, page = {}) =>
      (await readAudit(operator, question, page)).entries.map(({ sequence }) => sequence)
    const { endCursor } = await readAudit(operator, { actor: 'byron' }, { first: 2 })
    expect(await numbers({ actor: 'byron' }, { first: 2, after: endCursor })).toEqual([3, 2])
    expect(await numbers({ actor: 'byron' }, { first: 5 })).toEqual([5, 4, 3, 2, 1])
    expect(await numbers({ actor: id, subject: 'motion 4' })).toEqual([4])
    expect(await numbers({ outcomes: ['DENIED'] })).toEqual([6])
    expect(await numbers({ action: 'voteOnMotion' })).toEqual([6])
    expect(await readActions(ctx)).toEqual(['proposeMotion', 'voteOnMotion'])
    expect(await numbers({ to: operator.now })).toEqual([])
    await expect(numbers({}, { first: 201 })).rejects.toThrow('1 to 200')
    await expect(numbers({ actor: 'x' }, { after: endCursor })).rejects.toThrow('cursor')
  })

  test('is exported whole, as lines that no spreadsheet runs', async () => {
    await insertEntry(operator, entry({ subject: '=1+1' }))
    await insertEntry(operator, entry({ details: { b: 1, a: 'x' } }))
    const lines = async (format: 'csv' | 'ndjson') => {
      const found: string[] = []
      for await (const line of auditLines(operator, {}, format)) found.push(line)
      return found
    }
    const [newest] = await lines('ndjson')
    expect(JSON.parse(newest ?? '')).toMatchObject({ sequence: 2, details: { a: 'x', b: 1 } })
    const [names, , oldest] = await lines('csv')
    expect(names).toMatch(/^sequence,at,/)
    expect(oldest).toContain(",'=1+1,")
  })
})
