import { expect, test } from 'vitest'
import { createOutput } from './output.js'

function failing(isJson: boolean, error: unknown): string {
  let written = ''
  const stream = {
    write: (text: string) => {
      written += text
    },
  }
  createOutput(isJson, stream, stream).failure(error)
  return written
}

const lost = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })

test('a database that is lost in the middle is said in words', () => {
  const text = failing(false, lost)
  expect(text).toContain('The connection to the database was lost')
  expect(text).toContain('do the same again')
})

test('a database that is lost in the middle is said as a code', () => {
  expect(JSON.parse(failing(true, lost))).toMatchObject({
    ok: false,
    error: { code: 'CANNOT_RUN', wayOn: expect.stringContaining('again') },
  })
})

test('what nobody expected shows no value', () => {
  expect(failing(false, new Error('canary'))).not.toContain('canary')
})
