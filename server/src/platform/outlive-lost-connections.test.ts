import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { outliveLostConnections } from './outlive-lost-connections.js'

function listening() {
  const warnings: unknown[] = []
  const source = new EventEmitter()
  outliveLostConnections({ warn: (told: unknown) => warnings.push(told) } as never, source)
  return { warnings, reject: (reason: unknown) => source.emit('unhandledRejection', reason) }
}

test('a lost connection that nobody waits for is told and does not end the server', () => {
  const { warnings, reject } = listening()
  const lost = Object.assign(new Error('write CONNECTION_CLOSED'), { code: 'CONNECTION_CLOSED' })
  reject(lost)
  expect(warnings).toEqual([{ error: lost }])
})

test('a mistake that nobody waits for ends it as ever', () => {
  const { warnings, reject } = listening()
  expect(() => reject(new TypeError('x is not a function'))).toThrow('x is not a function')
  expect(warnings).toEqual([])
})
