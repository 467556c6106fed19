import { expect, test } from 'vitest'
import { inCommon } from './in-common.js'

/** Readings that end when they are told to, in the order in which they began. */
function readings() {
  const begun: { resolve(value: string): void; reject(error: Error): void }[] = []
  const read = inCommon((_asker: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    begun.push({ resolve, reject })
    return promise
  })
  return { read, begun }
}

test('who asks while a reading is under way shares the next one, never that one', async () => {
  const { read, begun } = readings()
  const first = read('a')
  const others = [read('b'), read('c'), read('d')]
  expect(begun).toHaveLength(1)
  begun[0]?.resolve('old')
  expect(await first).toBe('old')
  await expect.poll(() => begun.length).toBe(2)
  begun[1]?.resolve('new')
  expect(await Promise.all(others)).toEqual(['new', 'new', 'new'])
  expect(begun).toHaveLength(2)
})

test('who asks when the shared reading has begun is not served by it', async () => {
  const { read, begun } = readings()
  void read('a')
  const second = read('b')
  begun[0]?.resolve('1')
  await expect.poll(() => begun.length).toBe(2)
  const third = read('c')
  begun[1]?.resolve('2')
  expect(await second).toBe('2')
  await expect.poll(() => begun.length).toBe(3)
  begun[2]?.resolve('3')
  expect(await third).toBe('3')
})

test('a failure reaches those who share it and nobody else', async () => {
  const { read, begun } = readings()
  const first = read('a')
  const second = read('b')
  begun[0]?.reject(new Error('lost'))
  await expect(first).rejects.toThrow('lost')
  await expect.poll(() => begun.length).toBe(2)
  begun[1]?.resolve('fine')
  expect(await second).toBe('fine')
  const third = read('c')
  expect(begun).toHaveLength(3)
  begun[2]?.resolve('also fine')
  expect(await third).toBe('also fine')
})
