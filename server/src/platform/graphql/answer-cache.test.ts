import { describe, expect, test } from 'vitest'
import { AnswerCache, type AnswerKey, nameOf } from './answer-cache.js'

const key: AnswerKey = {
  audience: 'anonymous/anyone',
  version: '7',
  now: new Date('2026-04-15T10:00:59Z'),
  accept: '',
  question: 'abc',
}
const answer = (body: string) => ({ status: 200, contentType: 'application/json', body })

describe('the name of an answer', () => {
  test('is the same within a minute', () => {
    expect(nameOf({ ...key, now: new Date('2026-04-15T10:00:00Z') })).toBe(nameOf(key))
  })

  test.each<Partial<AnswerKey>>([
    { audience: 'user/1' },
    { version: '8' },
    { now: new Date('2026-04-15T10:01:00Z') },
    { accept: 'application/graphql-response+json' },
    { question: 'abd' },
  ])('differs with %j', other => {
    expect(nameOf({ ...key, ...other })).not.toBe(nameOf(key))
  })
})

describe('the cache', () => {
  test('works an answer out once, also for those who ask meanwhile', async () => {
    const cache = new AnswerCache()
    let times = 0
    const work = async () => answer(String(++times))
    const all = await Promise.all([1, 2, 3].map(() => cache.answer('n', work)))
    expect(all.map(one => String(one?.bytes))).toEqual(['1', '1', '1'])
    expect(String((await cache.answer('n', work))?.bytes)).toBe('1')
    expect(all[0]?.etag).toMatch(/^"[\w-]{27}"$/)
  })

  test('keeps nothing that may not be kept', async () => {
    const cache = new AnswerCache()
    expect(await cache.answer('n', async () => null)).toBeNull()
    expect(String((await cache.answer('n', async () => answer('2')))?.bytes)).toBe('2')
  })

  test('forgets a failure', async () => {
    const cache = new AnswerCache()
    const failing = cache.answer('n', async () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect(await cache.answer('n', async () => answer('2'))).not.toBeNull()
  })

  test('does not grow without end', async () => {
    const cache = new AnswerCache()
    const megabyte = 'x'.repeat(1024 * 1024)
    for (let i = 0; i < 70; i++) await cache.answer(`n${i}`, async () => answer(megabyte))
    let again = 0
    const work = async () => {
      again++
      return answer('new')
    }
    await cache.answer('n69', work)
    expect(again).toBe(0)
    await cache.answer('n0', work)
    expect(again).toBe(1)
  })
})
