import { expect, test } from 'vitest'
import { returnTo } from './return-to.js'

const origin = 'https://board.example.org'

test('after signing in, the page that was asked for is shown', () => {
  expect(returnTo('/kpi/MTTR?department=IT#note-1', origin)).toBe('/kpi/MTTR?department=IT#note-1')
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '',
  undefined,
  ['/a', '/b'],
])('never another site: %j', wanted => {
  expect(returnTo(wanted, origin)).toBe('/')
})
