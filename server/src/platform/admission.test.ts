import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Admission } from './admission.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Work that ends when it is told to. */
function work() {
  const { promise, resolve } = Promise.withResolvers<string>()
  return { run: vi.fn(() => promise), end: () => resolve('done') }
}

test('who finds no place waits for one, in the order of arrival', async () => {
  const admission = new Admission(1)
  const [first, second, third] = [work(), work(), work()]
  const answers = [first, second, third].map(({ run }) => admission.run(run))
  expect([second.run, third.run].some(run => run.mock.calls.length > 0)).toBe(false)
  first.end()
  await answers[0]
  await vi.waitFor(() => expect(second.run).toHaveBeenCalled())
  expect(third.run).not.toHaveBeenCalled()
  second.end()
  third.end()
  expect(await Promise.all(answers)).toEqual(['done', 'done', 'done'])
})

test('who has waited two seconds is told when to come back, and takes no place', async () => {
  const admission = new Admission(1)
  const [first, late, next] = [work(), work(), work()]
  const answer = admission.run(first.run)
  const refused = expect(admission.run(late.run)).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    retryAfterSeconds: 2,
  })
  await vi.advanceTimersByTimeAsync(2_000)
  await refused
  first.end()
  await answer
  const after = admission.run(next.run)
  next.end()
  expect(await after).toBe('done')
  expect(late.run).not.toHaveBeenCalled()
})

test('a place whose work failed is free again', async () => {
  const admission = new Admission(1)
  await expect(admission.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await admission.run(async () => 'done')).toBe('done')
})
