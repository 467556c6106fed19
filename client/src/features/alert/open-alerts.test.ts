import { expect, test } from 'vitest'
import { isAbout } from './open-alerts.js'

const of = (department: string | null, service: string | null) =>
  ({
    scope: {
      department: department && { code: department },
      service: service && { code: service },
    },
  }) as unknown as Parameters<typeof isAbout>[0]

test('an alert is marked where its own scope is looked at', () => {
  expect(isAbout(of(null, null), {})).toBe(true)
  expect(isAbout(of('IT', null), { department: 'IT' })).toBe(true)
  expect(isAbout(of('IT', 'EMAIL'), { department: 'IT', service: 'EMAIL' })).toBe(true)
  expect(isAbout(of('IT', 'EMAIL'), { service: 'EMAIL' })).toBe(true)
})

test('an alert about a part is not one about the whole, and none is about a priority', () => {
  expect(isAbout(of('IT', null), {})).toBe(false)
  expect(isAbout(of('IT', 'EMAIL'), { department: 'IT' })).toBe(false)
  expect(isAbout(of(null, null), { department: 'IT' })).toBe(false)
  expect(isAbout(of('IT', null), { department: 'IT', priority: 'HIGH' })).toBe(false)
})
