import { expect, test, vi } from 'vitest'
import { within } from './within.js'

test('work that never ends is waited for no longer than was said', async () => {
  vi.useFakeTimers()
  const waited = within(new Promise(() => {}), 5_000)
  await vi.advanceTimersByTimeAsync(5_000)
  await expect(waited).resolves.toBeUndefined()
  vi.useRealTimers()
})

test('work that fails in time says so', async () => {
  await expect(within(Promise.reject(new Error('lost')), 5_000)).rejects.toThrow('lost')
})
