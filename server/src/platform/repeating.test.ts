import { describe, expect, test, vi } from 'vitest'
import { repeating } from './repeating.js'

describe('repeated work', () => {
  test('runs at once and after each interval, but never twice at the same time', async () => {
    vi.useFakeTimers()
    const ends: (() => void)[] = []
    const work = vi.fn(() => new Promise<void>(resolve => ends.push(resolve)))
    const job = repeating(work, 1000, () => {})
    expect(work).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(3000)
    expect(work).toHaveBeenCalledTimes(1)
    ends.shift()?.()
    await vi.advanceTimersByTimeAsync(1000)
    expect(work).toHaveBeenCalledTimes(2)
    ends.shift()?.()
    await job.stop()
    vi.useRealTimers()
  })

  test('tells a failure and goes on', async () => {
    vi.useFakeTimers()
    const told = vi.fn()
    const work = vi.fn(() => Promise.reject(new Error('no')))
    const job = repeating(work, 1000, told)
    await vi.advanceTimersByTimeAsync(1000)
    expect(told).toHaveBeenCalledTimes(2)
    await job.stop()
    vi.useRealTimers()
  })

  test('is over once it is stopped', async () => {
    vi.useFakeTimers()
    const work = vi.fn(async () => {})
    const job = repeating(work, 1000, () => {})
    await job.stop()
    await vi.advanceTimersByTimeAsync(5000)
    expect(work).toHaveBeenCalledTimes(1)
    vi.useRealTimers()
  })
})
