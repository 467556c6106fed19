import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixedClock } from './platform/clock.js'
import { createLogger } from './platform/logger.js'
import { testDatabase } from './testing/database.js'
import { registerGraphql } from './wire.js'

const db = await testDatabase()
let app: FastifyInstance

beforeAll(async () => {
  app = Fastify()
  const clock = fixedClock(new Date('2026-04-15T10:00:00Z'))
  await registerGraphql(app, {
    ...{ postgres: db.asked, clock, log: createLogger('silent') },
    isReadingOpen: true,
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => app.close())

const audits = serverAudits({
  url: () => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`,
})

/** Questions are asked with POST only: an address with a question in it ends up in logs and histories. */
const REFUSED = ['5A70', 'D6D5', '6A70']
const asked = audits.filter(({ id }) => !REFUSED.includes(id))

test('the specification is audited as a whole, but for what it leaves open about GET', () => {
  expect(audits).toHaveLength(61)
  const left = audits.filter(audit => !asked.includes(audit))
  expect(left).toHaveLength(REFUSED.length)
  for (const { name } of left) expect(name).toMatch(/^MAY .*GET/)
})

test.each(asked.map(audit => [`${audit.id} ${audit.name}`, audit] as const))(
  '%s',
  async (_, audit) => {
    const result = await audit.fn()
    expect(result.status, 'reason' in result ? result.reason : '').toBe('ok')
  },
)
