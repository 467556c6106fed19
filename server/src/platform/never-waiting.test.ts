import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { neverWaiting } from './never-waiting.js'

/** A pipe whose reader takes one line, and the next once it is told to. */
function pipe() {
  const read: string[] = []
  let goOn = () => {}
  const out = new Writable({
    decodeStrings: false,
    write(line: string, _, done) {
      read.push(line)
      goOn = done
    },
  })
  const readAll = () => {
    for (let before = -1; before !== read.length; ) {
      before = read.length
      goOn()
    }
  }
  const left = () => {
    readAll()
    return out.writableLength
  }
  return { out, read, left }
}

test('F37: lines that nobody reads are dropped beyond a limit, and it is said how many', async () => {
  const { out, read, left } = pipe()
  const log = neverWaiting(out, 1_000)
  const line = `${'x'.repeat(99)}\n`
  for (let i = 0; i < 50; i++) log.write(line)
  expect(out.writableLength).toBeLessThan(1_200)
  await expect.poll(left).toBe(0)
  log.write('again\n')
  await expect.poll(left).toBe(0)
  expect(read).toHaveLength(11 + 2)
  expect(JSON.parse(read.at(-2) ?? '')).toMatchObject({ level: 'warn', lines: 39 })
})
