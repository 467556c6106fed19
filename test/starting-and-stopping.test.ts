import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scratchFolder } from './kit/folder.js'
import { freePort, type Running, start, startByNpm, steerboard } from './kit/program.js'
import { startTestServer } from './kit/server.js'

const READY = 'Steerboard is ready'

async function serve(dataDir: string, port: number, env = {}): Promise<Running> {
  const running = start(['serve'], { DATA_DIR: dataDir, PORT: String(port), ...env })
  await running.shows(READY)
  return running
}

async function end(running: Running, signal: NodeJS.Signals = 'SIGTERM') {
  running.process.kill(signal)
  return running.ended
}

describe('on an embedded database', () => {
  test('K17, K18, K19: the address and how to stop are shown, and page and checks answer there, in any zone and language, without a home', async () => {
    const port = await freePort()
    const machine = { TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: '' }
    const running = await serve(scratchFolder(), port, machine)
    for (const path of ['/', '/healthz', '/readyz', '/metrics']) {
      expect((await fetch(`http://localhost:${port}${path}`)).status, path).toBe(200)
    }
    const { code, stderr } = await end(running, 'SIGINT')
    expect(code).toBe(0)
    expect(stderr).toContain(`${READY}: http://localhost:${port}`)
    expect(stderr).toContain('Stop with Ctrl-C')
    expect(stderr.trim().endsWith('Stopped.')).toBe(true)
  })

  test('a second start on the same data is refused with the way on, and the first goes on', async () => {
    const dataDir = scratchFolder()
    const port = await freePort()
    const first = await serve(dataDir, port)
    const second = await steerboard(['serve'], {
      DATA_DIR: dataDir,
      PORT: String(await freePort()),
    })
    expect(second.code).toBe(1)
    expect(second.stderr).toContain(`already serves from the data folder ${dataDir}`)
    expect(second.stderr).toContain('DATA_DIR')
    expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200)
    await end(first)
  })

  test('a database that ends by itself ends the server too, with the way on', async () => {
    const dataDir = scratchFolder()
    const running = await serve(dataDir, await freePort())
    const place = existsSync(join(dataDir, 'LOCATION'))
      ? readFileSync(join(dataDir, 'LOCATION'), 'utf8').trim()
      : dataDir
    const [pid] = readFileSync(join(place, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
    process.kill(Number(pid), 'SIGKILL')
    const { code, stderr } = await running.ended
    expect(code).toBe(1)
    expect(stderr).toContain('The embedded Postgres has ended by itself')
    expect((await end(await serve(dataDir, await freePort()))).code).toBe(0)
  })

  test('after a kill it starts again with the data of before', async () => {
    const dataDir = scratchFolder()
    const port = await freePort()
    await end(await serve(dataDir, port), 'SIGKILL')
    const again = await serve(dataDir, port)
    expect((await steerboard(['migrate', '--json'], { DATA_DIR: dataDir })).stdout).toContain(
      '"applied":0',
    )
    expect((await end(again)).code).toBe(0)
  })
})

describe('what is in the way is said in one sentence, with the way on', () => {
  test('a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const { code, stderr } = await steerboard(['serve'], {
      DATA_DIR: scratchFolder(),
      PORT: String(port),
    })
    other.close()
    expect(code).toBe(1)
    expect(stderr).toBe(
      `Port ${port} is taken by another program.\nStop that program, or choose another port: PORT=${port + 1}\n`,
    )
  })

  test('a data folder that cannot be used', async () => {
    const { code, stderr } = await steerboard(['serve'], { DATA_DIR: '/dev/null/data' })
    expect(code).toBe(1)
    expect(stderr).toContain('The data folder /dev/null/data is not a folder.\nSet DATA_DIR')
  })

  test('a setting that means nothing', async () => {
    const { code, stderr } = await steerboard(['serve'], { PORT: 'http', STEERBOARD_HOTS: '1' })
    expect(code).toBe(1)
    expect(stderr).toContain('STEERBOARD_HOTS is not a setting (did you mean HOST?)')
    expect(stderr).toContain('PORT is "http" but must be a whole number')
  })

  test('a database that is not there, without its password', async () => {
    const port = await freePort()
    const DATABASE_URL = `postgres://me:canary-1@127.0.0.1:${port}/none`
    const { code, stderr, stdout } = await steerboard(['serve'], { DATABASE_URL })
    expect(code).toBe(1)
    expect(stderr).toContain(
      `The database at postgres://me:***@127.0.0.1:${port}/none cannot be reached`,
    )
    expect(stderr + stdout).not.toContain('canary-1')
  })
})

test('one Ctrl-C that arrives twice, from the terminal and from npm, still answers what is open', async () => {
  const { running } = await startTestServer()
  running.process.kill('SIGINT')
  running.process.kill('SIGINT')
  const { code, stderr } = await running.ended
  expect([code, stderr.trim().endsWith('Stopped.')]).toEqual([0, true])
})

test('npm passes a stop on to the server and leaves nothing running', async () => {
  const server = await startTestServer({ by: startByNpm })
  await server.stop()
  await expect
    .poll(() =>
      fetch(`${server.url}/healthz`).then(
        () => 'up',
        () => 'down',
      ),
    )
    .toBe('down')
})

test('F37: a log that nobody reads holds up neither answers nor the stop', async () => {
  const server = await startTestServer({ env: { LOG_LEVEL: 'info' } })
  const { process: program } = server.running
  program.stdout.pause()
  for (let i = 0; i < 60; i++) {
    const asked = Array.from({ length: 50 }, () => fetch(`${server.url}/nothing.js`))
    for (const answer of await Promise.all(asked)) expect(answer.status).toBe(404)
  }
  const ended = once(program, 'exit')
  program.kill('SIGTERM')
  expect((await ended)[0]).toBe(0)
  program.stdout.resume()
  await server.stop()
})

test('on a database of your own nothing is embedded', async () => {
  const server = await startTestServer({ env: { DATA_DIR: '/dev/null/unused' } })
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  await server.stop()
})

test('a stop ends connections that are open but silent', async () => {
  const server = await startTestServer({ env: { DRAIN_SECONDS: '1' } })
  const silent = connect(Number(new URL(server.url).port), '127.0.0.1')
  await once(silent, 'connect')
  silent.write('GET / HTTP/1.1\r\n')
  silent.on('error', () => {})
  await server.stop()
  expect((await server.running.ended).code).toBe(0)
})
