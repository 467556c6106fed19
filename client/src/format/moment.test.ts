import type { Language } from '@steerboard/schema'
import { afterEach, expect, test } from 'vitest'
import { language, languageNames, tagOf } from './language.js'
import { formatDate, formatMoment, formatMonth } from './moment.js'

afterEach(() => {
  language.value = 'EN_GB'
})

test.each<[Language, string, string, string]>([
  ['EN_GB', '8 Nov 2026', '8 Nov 2026, 09:05', 'Nov 2026'],
  ['EN_US', 'Nov 8, 2026', 'Nov 8, 2026, 9:05 AM', 'Nov 2026'],
  ['EN_AU', '8 Nov 2026', '8 Nov 2026, 9:05 am', 'Nov 2026'],
  ['EN_CA', 'Nov 8, 2026', 'Nov 8, 2026, 9:05 a.m.', 'Nov 2026'],
  ['EN_IE', '8 Nov 2026', '8 Nov 2026, 09:05', 'Nov 2026'],
  ['EN_ISO', '2026-11-08', '2026-11-08, 09:05', '2026-11'],
])('%s writes dates and times as its readers do', (chosen, day, moment, month) => {
  language.value = chosen
  const plain = formatMoment('2026-11-08T08:05:00Z', 'Europe/Berlin').replaceAll('\u202f', ' ')
  expect([formatDate('2026-11-08'), plain, formatMonth('2026-11-01')]).toEqual([day, moment, month])
})

test('numbers are the same in every language', () => {
  const tags = Object.keys(languageNames).map(each => tagOf(each as Language))
  expect(new Set(tags.map(tag => (12_345.6).toLocaleString(tag)))).toEqual(new Set(['12,345.6']))
})
