import { expect, test } from 'vitest'
import { datesInText } from './dates-in-text.js'
import { allLanguages, languages, languageTag } from './language.js'

test('numbers are written as in our sentences, whatever language is chosen', () => {
  const written = allLanguages.map(each => (1_234_567.8).toLocaleString(languageTag(each)))
  expect(new Set(written)).toEqual(new Set(['1,234,567.8']))
})

test('the days in a text are written as the language does', () => {
  const text = 'Due on 8 November 2026, not 19 December 2025.'
  expect(Object.fromEntries(allLanguages.map(each => [each, datesInText(text, each)]))).toEqual({
    EN_GB: text,
    EN_US: 'Due on November 8, 2026, not December 19, 2025.',
    EN_AU: text,
    EN_CA: 'Due on November 8, 2026, not December 19, 2025.',
    EN_IE: text,
    EN_ISO: 'Due on 2026-11-08, not 2025-12-19.',
  })
})

test('what is no day of a calendar stays as it is', () => {
  for (const text of ['31 February 2026', '8 november 2026', 'in March 2026', '48 May 2026'])
    expect(datesInText(text, 'EN_ISO')).toBe(text)
})

test('each language shows by an example how it writes a day', () => {
  for (const each of allLanguages)
    expect(languages[each]).toContain(datesInText('8 November 2026', each))
})
