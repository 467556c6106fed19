import { expect, test } from 'vitest'
import { openTimeOf } from './open-time.js'

const day = 86_400_000
const noonToSix = (utcDay: number) => [
  { start: utcDay * day + 12 * 3_600_000, end: utcDay * day + 18 * 3_600_000 },
]

test('each day is worked out once, however many tickets ask for it', () => {
  const asked: number[] = []
  const time = openTimeOf(utcDay => {
    asked.push(utcDay)
    return noonToSix(utcDay)
  })
  for (let ticket = 0; ticket < 1000; ticket++) time.at(100 * day + ticket * 60_000 - 30 * day)
  for (let ticket = 0; ticket < 1000; ticket++) time.at(100 * day + ticket * 60_000)
  expect(new Set(asked).size).toBe(asked.length)
  expect(asked.length).toBe(31)
})

test('the origin does not change what lies between two instants', () => {
  const late = openTimeOf(noonToSix)
  late.at(500 * day)
  const early = openTimeOf(noonToSix)
  early.at(10 * day)
  for (const from of [11.6, 400, 499.9]) {
    const between = (time: typeof late) => time.at(500.75 * day) - time.at(from * day)
    expect(between(late)).toBe(between(early))
  }
})

test('open time that is never reached is null', () => {
  const once = openTimeOf(utcDay => (utcDay === 3 ? noonToSix(3) : []))
  const before = once.at(0)
  expect(once.reach(before + 6 * 3_600_000, 0)).toBe(3 * day + 18 * 3_600_000)
  expect(once.reach(before + 6 * 3_600_000 + 1, 0)).toBeNull()
})

test('an instant that is no time is refused', () => {
  const time = openTimeOf(noonToSix)
  time.at(0)
  expect(() => time.at(Number.NaN)).toThrow(RangeError)
})
