import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request as httpRequest } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../testing/database.js'
import { temporaryFolder } from '../testing/temporary-folder.js'
import { freePort } from './embedded-postgres/index.js'
import { databaseReadiness, type Readiness } from './http/health.js'
import { createHttpServer, type HttpServer } from './http.js'
import { createLogger } from './logger.js'

const clientFolder = temporaryFolder('steerboard-client-')
const logged: string[] = []
const open: HttpServer[] = []

beforeAll(() => {
  mkdirSync(join(clientFolder, 'assets'))
  writeFileSync(join(clientFolder, 'index.html'), '<!doctype html><title>Board</title>')
  writeFileSync(join(clientFolder, 'assets', 'index-Ab12Cd34.js'), 'export {}')
})
afterEach(async () => {
  for (const server of open.splice(0)) await server.drain(1)
})
afterAll(() => rmSync(clientFolder, { recursive: true }))

async function start(
  options: {
    isReady?: () => Promise<Readiness>
    routes?: (app: FastifyInstance) => void
    clientFolder?: string
    lookedUp?: Parameters<typeof createHttpServer>[0]['lookedUp']
  } = {},
): Promise<HttpServer> {
  const server = await createHttpServer({
    log: createLogger('info', { write: line => logged.push(line) }),
    clientFolder: options.clientFolder ?? clientFolder,
    isReady: options.isReady ?? (async () => 'ready'),
    registerGraphql: async app => options.routes?.(app),
    ...(options.lookedUp && { lookedUp: options.lookedUp }),
  })
  open.push(server)
  return server
}

const page = { accept: 'text/html' }

describe('the page', () => {
  test('is asked for each time, its hashed files are kept for ever', async () => {
    const { app } = await start()
    const index = await app.inject({ url: '/' })
    expect(index.body).toContain('Board')
    expect(index.headers['cache-control']).toBe('no-cache')
    const script = await app.inject({ url: '/assets/index-Ab12Cd34.js' })
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  test('answers for every address of its own, and for nothing else', async () => {
    const { app } = await start()
    expect((await app.inject({ url: '/kpi/x?period=2026-03', headers: page })).body).toContain(
      'Board',
    )
    for (const url of ['/missing.js', '/assets/gone-12345678.js', '/graphql/x']) {
      expect((await app.inject({ url, headers: page })).statusCode, url).toBe(404)
    }
    expect((await app.inject({ url: '/kpi/x' })).statusCode).toBe(404)
    expect((await app.inject({ url: '/x', method: 'POST', headers: page })).statusCode).toBe(404)
  })

  test('never leads out of its folder', async () => {
    const { app } = await start()
    for (const url of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/%00',
      '/%zz',
    ]) {
      const answer = await app.inject({ url })
      expect(answer.statusCode, url).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode, url).toBeLessThan(500)
    }
  })

  test('that is not built is one sentence with the way on', async () => {
    await expect(start({ clientFolder: join(clientFolder, 'none') })).rejects.toMatchObject({
      code: 'CANNOT_RUN',
      message: expect.stringContaining('The client is not built'),
      wayOn: expect.stringContaining('npm start'),
    })
  })
})

describe('every answer', () => {
  test('allows scripts of our own origin only and may not be framed', async () => {
    const { app } = await start()
    for (const url of ['/', '/healthz', '/missing.js']) {
      const { headers } = await app.inject({ url })
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    }
  })

  test('to a failure tells an id and nothing of the inside', async () => {
    const { app } = await start({
      routes: on => void on.get('/fail', async () => Promise.reject(new Error('canary-7 in /etc'))),
    })
    const answer = await app.inject({ url: '/fail' })
    expect(answer.statusCode).toBe(500)
    expect(answer.json()).toEqual({
      error: 'Something went wrong here.',
      requestId: answer.headers['x-request-id'],
    })
    expect(logged.join('')).toContain(String(answer.headers['x-request-id']))
    expect(logged.join('')).not.toContain('canary-7')
  })

  test('is logged by route, without address, query or header', async () => {
    const { app } = await start()
    await app.inject({
      url: '/kpi/canary-8?name=canary-9',
      headers: { ...page, cookie: 'canary-10' },
    })
    const line = logged.at(-1) ?? ''
    expect(JSON.parse(line)).toMatchObject({ method: 'GET', status: 200, msg: 'request' })
    expect(logged.join('')).not.toMatch(/canary-(8|9|10)/)
  })
})

describe('health', () => {
  test('alive and ready are two questions', async () => {
    const { app } = await start({ isReady: async () => 'database unreachable' })
    expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200)
    const ready = await app.inject({ url: '/readyz' })
    expect([ready.statusCode, ready.json()]).toEqual([503, { status: 'database unreachable' }])
  })

  test('ready means that the database answers and is migrated', async () => {
    const { sql } = await testDatabase()
    expect(await databaseReadiness(sql)()).toBe('ready')
    const lost = await testDatabase()
    const isReady = databaseReadiness(lost.sql)
    await lost.sql.end({ timeout: 1 })
    expect(await isReady()).toBe('database unreachable')
  })

  test('metrics count requests by route', async () => {
    const { app } = await start()
    await app.inject({ url: '/healthz' })
    const { body, headers } = await app.inject({ url: '/metrics' })
    expect(headers['content-type']).toContain('text/plain')
    expect(body).toContain(
      'http_request_duration_seconds_count{method="GET",route="/healthz",status="200"} 1',
    )
    expect(body).toContain('process_resident_memory_bytes')
  })

  test('metrics hold what is looked up, and go without it where it cannot be told', async () => {
    const gauge = (name: string, read: () => Promise<number | null>) => ({ name, help: 'x', read })
    const { app } = await start({
      lookedUp: [
        gauge('told', async () => 3),
        gauge('unknown', async () => null),
        gauge('failing', () => Promise.reject(new Error('no database'))),
      ],
    })
    const { body, statusCode } = await app.inject({ url: '/metrics' })
    expect(statusCode).toBe(200)
    expect(body).toMatch(/^told 3$/m)
    expect(body).not.toMatch(/^(unknown|failing) /m)
    expect(body).toContain('process_resident_memory_bytes')
  })
})

describe('listening', () => {
  test('on a taken port is refused with the port to try', async () => {
    const port = await freePort()
    const other = createServer()
    await new Promise<void>(resolve => other.listen(port, '127.0.0.1', resolve))
    await expect((await start()).listen(port, '127.0.0.1')).rejects.toMatchObject({
      message: `Port ${port} is taken by another program.`,
      wayOn: expect.stringContaining(`PORT=${port + 1}`),
    })
    await new Promise(resolve => other.close(resolve))
  })

  test('answers what comes on an open connection at that moment, as the last on it', async () => {
    const server = await start({ routes: app => app.get('/quick', async () => 'answered') })
    const port = await freePort()
    await server.listen(port, '127.0.0.1')
    const agent = new Agent({ keepAlive: true })
    const ask = () =>
      new Promise<string | undefined>((resolve, reject) => {
        httpRequest({ host: '127.0.0.1', port, agent, path: '/quick' }, answer => {
          answer.resume().on('end', () => resolve(answer.headers.connection))
        })
          .on('error', reject)
          .end()
      })
    expect(await ask()).toBe('keep-alive')
    const drained = server.drain(5)
    expect(await ask()).toBe('close')
    await drained
    agent.destroy()
  })

  test('a stop answers what is open and takes nothing new', async () => {
    let finish = () => {}
    const held = new Promise<void>(resolve => {
      finish = resolve
    })
    let arrived = () => {}
    const started = new Promise<void>(resolve => {
      arrived = resolve
    })
    const server = await start({
      routes: app =>
        void app.get('/slow', async () => {
          arrived()
          await held
          return { done: true }
        }),
    })
    const port = await freePort()
    await server.listen(port, '127.0.0.1')
    const slow = get(port, '/slow')
    await started
    const drained = server.drain(5)
    await expect
      .poll(() => get(port, '/healthz').catch((error: { code: string }) => error.code))
      .toBe('ECONNREFUSED')
    finish()
    expect(await slow).toBe('{"done":true}')
    await drained
    open.length = 0
  })
})

function get(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const agent = new Agent({ keepAlive: false })
    const asked = httpRequest({ host: '127.0.0.1', port, path, agent }, response => {
      let body = ''
      response.on('data', chunk => {
        body += chunk
      })
      response.on('end', () => resolve(body))
    })
    asked.on('error', reject)
    asked.end()
  })
}
