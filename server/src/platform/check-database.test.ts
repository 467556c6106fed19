import { expect, test } from 'vitest'
import { testDatabase } from '../testing/database.js'
import { checkDatabase } from './check-database.js'
import { openPostgres, type Sql } from './postgres.js'

const database = await testDatabase({ empty: true })
const SHOWN = 'postgres://me:***@host/db'

async function refusalAt(change: (url: URL) => void): Promise<unknown> {
  const url = new URL(database.url)
  change(url)
  const { sql, end } = openPostgres(url.href, { max: 1 })
  return checkDatabase(sql, SHOWN)
    .then(
      () => 'accepted',
      (error: unknown) => error,
    )
    .finally(() => end())
}

test('a supported server that takes writes is accepted', async () => {
  expect(await refusalAt(() => {})).toBe('accepted')
})

test('a wrong password is said, and how to write special characters', async () => {
  const refusal = await refusalAt(url => {
    url.password = 'canary'
  })
  expect(refusal).toMatchObject({
    message: `The database at ${SHOWN} refuses the password.`,
    wayOn: expect.stringContaining('%40'),
  })
})

test('a database that is missing is said', async () => {
  const refusal = await refusalAt(url => {
    url.pathname = '/nowhere'
  })
  expect(refusal).toMatchObject({
    message: `The database at ${SHOWN} has no database of that name.`,
  })
})

test('a read-only database is refused', async () => {
  const name = new URL(database.url).pathname.slice(1)
  await database.sql.unsafe(`alter database ${name} set default_transaction_read_only = on`)
  const refusal = await refusalAt(() => {})
  await database.sql.unsafe(`alter database ${name} reset default_transaction_read_only`)
  expect(refusal).toMatchObject({ message: `The database at ${SHOWN} is read-only.` })
})

test('a database in which the user may not create tables is refused', async () => {
  const name = new URL(database.url).pathname.slice(1)
  const guest = `guest_of_${name}`
  await database.sql.unsafe(`create role ${guest} login password 'guest'`)
  const refusal = await refusalAt(url => {
    url.username = guest
    url.password = 'guest'
  })
  await database.sql.unsafe(`drop role ${guest}`)
  expect(refusal).toMatchObject({
    message: `The user of ${SHOWN} may not create tables in this database.`,
    wayOn: expect.stringContaining('owner'),
  })
})

test.each([
  [14, /is Postgres 14; versions 15 to 18 are supported/],
  [19, /is Postgres 19; versions 15 to 18 are supported/],
])('Postgres %s is refused', async (version, message) => {
  const answering = (async () => [{ version, read_only: false }]) as unknown as Sql
  await expect(checkDatabase(answering, SHOWN)).rejects.toThrow(message)
})
