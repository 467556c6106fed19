import { expect, test } from 'vitest'
import { endsSoon, remindedFrom } from './token-end.js'

const day = (date: string) => new Date(`2026-${date}T12:00:00Z`)

test('a token ends soon from fourteen days before its end, until it is over', () => {
  const soonOn = (date: string) => endsSoon({ expiresAt: day('11-28') }, day(date))
  expect(['11-13', '11-14', '11-27', '11-28'].map(soonOn)).toEqual([false, true, true, false])
})

test('its owner is reminded seven days before, of a short one after half of its time', () => {
  const [createdAt, expiresAt] = [day('05-01'), day('11-28')]
  expect(remindedFrom({ createdAt, expiresAt })).toEqual(day('11-21'))
  expect(remindedFrom({ createdAt: day('11-22'), expiresAt })).toEqual(day('11-25'))
})
