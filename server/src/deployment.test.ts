import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { variables } from './config/variables.js'
import { readConfig } from './config.js'

// No container can be run in the tests: what the files name must at least exist.
const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8')
const compose = parse(read('docker-compose.yml'))
const { server, postgres } = compose.services
const dockerfile = read('Dockerfile').replaceAll('\\\n', ' ').split('\n')
const instructions = (name: string) =>
  dockerfile.filter(line => line.startsWith(`${name} `)).map(line => line.slice(name.length + 1))

/** Compose's own rules: ${NAME:-default} and ${NAME:?message}. */
function interpolate(text: string, given: Record<string, string>): string {
  return text.replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name, kind, rest) => {
    if (given[name]) return given[name]
    if (kind !== '-') throw new Error(`${name} is not given: ${rest}`)
    return rest
  })
}

function environmentOf(service: { environment: Record<string, unknown> }): Record<string, string> {
  return Object.fromEntries(
    Object.entries(service.environment).map(([name, value]) => [
      name,
      interpolate(String(value), { POSTGRES_PASSWORD: 'secret' }),
    ]),
  )
}

describe('docker-compose.yml', () => {
  test('sets only what the product reads, to values that it takes', () => {
    const environment = environmentOf(server)
    expect(Object.keys(variables.shape)).toEqual(expect.arrayContaining(Object.keys(environment)))
    expect(readConfig(environment)).toMatchObject({ port: 4000, host: '0.0.0.0' })
  })

  test('refuses to start without a password', () => {
    expect(() => interpolate(server.environment.DATABASE_URL, {})).toThrow('POSTGRES_PASSWORD')
    expect(() => interpolate(postgres.environment.POSTGRES_PASSWORD, {})).toThrow(
      'POSTGRES_PASSWORD',
    )
  })

  test('the database that the server asks for is the one that is made', () => {
    const url = new URL(environmentOf(server).DATABASE_URL ?? '')
    const made = environmentOf(postgres)
    expect(url.hostname in compose.services).toBe(true)
    expect([url.username, url.password, url.pathname.slice(1)]).toEqual([
      made.POSTGRES_USER,
      made.POSTGRES_PASSWORD,
      made.POSTGRES_DB,
    ])
    expect(postgres.image).toBe('postgres:17')
    expect(postgres.healthcheck.test.join(' ')).toContain(`--dbname=${made.POSTGRES_DB}`)
  })

  test('the port that is published is the one that is listened on, on this machine only', () => {
    const [published] = server.ports
    expect(interpolate(published, {})).toBe(`127.0.0.1:4000:${server.environment.PORT}`)
  })

  test('every service checks its health, keeps its data in a named volume and comes back', () => {
    for (const [name, service] of Object.entries<typeof server>(compose.services)) {
      expect(service.healthcheck?.test, name).toBeDefined()
      expect(service.restart, name).toBe('unless-stopped')
    }
    const volumes = postgres.volumes.map((volume: string) => volume.split(':')[0])
    expect(Object.keys(compose.volumes)).toEqual(volumes)
    expect(server.depends_on.postgres.condition).toBe('service_healthy')
  })

  test('the server is no root and is given the time that it takes to drain', () => {
    expect(server.user).toBe('node')
    expect(Number.parseInt(server.stop_grace_period, 10)).toBeGreaterThan(
      Number(server.environment.DRAIN_SECONDS) + 5,
    )
  })

  test('is built from files that exist', () => {
    expect(existsSync(`${root}${server.build.context}/${server.build.dockerfile}`)).toBe(true)
  })
})

describe('Dockerfile', () => {
  test('copies what is in the project, or what was built before', () => {
    for (const words of instructions('COPY').map(line => line.split(' '))) {
      const isFromStage = words[0]?.startsWith('--from=')
      const sources = words.slice(isFromStage ? 1 : 0, -1)
      for (const source of sources) {
        const path = source.replace(/^\/app\//, '')
        const isMade = /(^|\/)(node_modules|dist)$/.test(path)
        if (isMade) expect(existsSync(`${root}${path}/..`), source).toBe(true)
        else expect(existsSync(`${root}${path}`), source).toBe(true)
      }
    }
  })

  test('stages are copied from only after they are named', () => {
    const named = instructions('FROM').map(line => line.split(' AS ')[1])
    for (const line of instructions('COPY')) {
      const stage = /^--from=(\w+)/.exec(line)?.[1]
      if (stage) expect(named).toContain(stage)
    }
  })

  test('runs the command line, not as root, on the port that it exposes', () => {
    const [entry] = instructions('ENTRYPOINT').map(line => JSON.parse(line))
    expect(entry).toEqual(['node', 'server/dist/cli/main.js'])
    expect(existsSync(`${root}server/src/cli/main.ts`)).toBe(true)
    expect(instructions('USER')).toEqual(['node'])
    const settings = Object.fromEntries(
      instructions('ENV').flatMap(line => line.split(' ').map(pair => pair.split('='))),
    )
    expect(instructions('EXPOSE')).toEqual([settings.PORT])
    expect(readConfig(settings).port).toBe(4000)
  })

  test('installs with the package manager that the project names', () => {
    const { packageManager } = JSON.parse(read('package.json'))
    expect(instructions('RUN')[0]).toBe(`npm install --global ${packageManager}`)
  })

  test('both health checks ask the address that says ready', () => {
    const asked = [...instructions('HEALTHCHECK'), server.healthcheck.test.join(' ')]
    for (const check of asked) {
      expect(check).toContain(`http://127.0.0.1:${server.environment.PORT}/readyz`)
    }
    expect(read('server/src/platform/http/health.ts')).toContain("app.get('/readyz'")
  })

  test('leaves secrets, data and foreign builds out', () => {
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.env', 'data', '.git', '**/node_modules', '**/dist']),
    )
  })
})
