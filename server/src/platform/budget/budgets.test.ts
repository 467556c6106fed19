import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '../context.js'
import { Budgets } from './budgets.js'
import { principalOf } from './principal.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const ada: Actor = { kind: 'user', id: 'ada' }
const anyone: Actor = { kind: 'anonymous', id: 'anyone' }

describe('the budget of a minute', () => {
  test('is a point for each request, and is whole again in the next one', async () => {
    const budgets = new Budgets(2, 10)
    expect(await budgets.take('user/ada')).toEqual({ limit: 2, remaining: 1, resetSeconds: 60 })
    expect((await budgets.take('user/ada'))?.remaining).toBe(0)
    vi.advanceTimersByTime(20_000)
    await expect(budgets.take('user/ada')).rejects.toMatchObject({
      code: 'TOO_MANY',
      retryAfterSeconds: 40,
      balance: { limit: 2, remaining: 0 },
      message: expect.stringMatching(/2 points .*used up.*in 40 seconds/),
    })
    vi.advanceTimersByTime(40_000)
    expect((await budgets.take('user/ada'))?.remaining).toBe(1)
  })

  test('pays for what is worked out too, a point for a hundred objects', async () => {
    const budgets = new Budgets(100, 10)
    await budgets.take('user/ada')
    budgets.spend('user/ada', 99)
    budgets.spend('user/ada', 5_000)
    expect((await budgets.take('user/ada'))?.remaining).toBe(48)
    budgets.spend('user/ada', 20_000)
    await expect(budgets.take('user/ada')).rejects.toThrow('used up')
  })

  test('is everybody’s own, and ten times as large for all at one address', async () => {
    const budgets = new Budgets(1, 10)
    await budgets.take('user/ada')
    expect((await budgets.take('user/bob'))?.remaining).toBe(0)
    expect((await budgets.take('token/1'))?.limit).toBe(1)
    expect((await budgets.take('token/2'))?.remaining).toBe(0)
    expect((await budgets.take('anonymous/10.0.0.1'))?.limit).toBe(10)
    expect((await budgets.take('anonymous/10.0.0.2'))?.remaining).toBe(9)
  })

  test('of a program is one of an hour, too', async () => {
    const budgets = new Budgets(2_000, 10)
    expect(await budgets.take('token/1')).toMatchObject({ limit: 2_000, hour: { limit: 5_000 } })
    budgets.spend('token/1', 499_900)
    vi.advanceTimersByTime(60_000)
    await expect(budgets.take('token/1')).rejects.toMatchObject({
      span: 'hour',
      message: expect.stringMatching(/5000 points of an hour are used up/),
    })
    expect((await budgets.take('token/2'))?.hour?.remaining).toBe(4_999)
    expect(await budgets.take('user/ada')).not.toHaveProperty('hour')
  })

  test('of nothing is no budget', async () => {
    const budgets = new Budgets(0, 10)
    budgets.spend('user/ada', 1_000_000)
    expect(await budgets.take('user/ada')).toBeNull()
  })
})

describe('questions at once', () => {
  const never = () => new Promise<never>(() => {})

  test('of one principal beyond their number wait, and then are refused; others go on', async () => {
    const budgets = new Budgets(0, 2)
    for (let i = 0; i < 2; i++) void budgets.run('user/ada', never)
    const third = budgets.run('user/ada', never).catch((error: unknown) => error)
    expect(await budgets.run('user/bob', async () => 'answer')).toBe('answer')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await third).toMatchObject({ code: 'TOO_MANY', retryAfterSeconds: 2 })
  })

  test('wait for the first to end', async () => {
    const budgets = new Budgets(0, 1)
    const first = Promise.withResolvers<string>()
    const answers = [
      budgets.run('user/ada', () => first.promise),
      budgets.run('user/ada', async () => 'b'),
    ]
    first.resolve('a')
    expect(await Promise.all(answers)).toEqual(['a', 'b'])
  })
})

test.each([
  [ada, '10.0.0.1', 'user/ada'],
  [anyone, '10.0.0.1', 'anonymous/10.0.0.1'],
  [anyone, '::ffff:10.0.0.1', 'anonymous/::ffff:10.0.0.1'],
  [anyone, '2001:db8:0:12:aaaa::1', 'anonymous/2001:db8:0:12'],
  [anyone, '2001:db8::1', 'anonymous/2001:db8:0:0'],
  [anyone, '2001:db8::12:aaaa:bbbb:cccc:dddd', 'anonymous/2001:db8:0:12'],
  [anyone, 'fe80::1%eth0', 'anonymous/fe80:0:0:0'],
  [anyone, '::1', 'anonymous/0:0:0:0'],
])('%j at %s counts as %s', (actor, address, principal) => {
  expect(principalOf(actor, address)).toBe(principal)
})
