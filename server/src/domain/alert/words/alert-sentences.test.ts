import { describe, expect, test } from 'vitest'
import type { Evidence } from '../evidence.js'
import { defaultSettings } from '../rule-settings.js'
import { evaluateRun } from '../run/evaluate-run.js'
import { departmentOf, sharesOf, targetOf } from '../testing/given-series.js'
import { alertHeadline, alertSentences } from './alert-sentences.js'

const steady = Array.from(
  { length: 24 },
  (_, month) => 900 + Number([0, 9, -6, 3, -9, 6][month % 6]),
)
const target = targetOf(0.95, 0.9)
const IT = departmentOf('IT')
const both = (last: readonly number[]) => [
  sharesOf(
    [...steady, ...last].map(value => value + 900),
    2000,
    { target },
  ),
  sharesOf([...steady, ...last], 1000, { scope: IT, target }),
]
const evidenceOf = (last: readonly number[]): Evidence[] =>
  evaluateRun({
    series: both(last),
    daily: [],
    checks: [],
    settingsOf: family => defaultSettings[family],
  }).map(({ evidence }) => evidence)
const find = (all: readonly Evidence[], family: string, scope: string) =>
  all.find(one => one.family === family && one.scope.key === scope) as Evidence
const said = (evidence: Evidence) => alertSentences(evidence).map(({ text }) => text)

describe('an alert says', () => {
  const all = evidenceOf([750])

  test('its value, what was found and how often chance does that, range, target, part, meaning, next step', () => {
    expect(said(find(all, 'SHIFT', 'DEPARTMENT/IT'))).toEqual([
      'SLA compliance, resolution for IT: 75% in January 2025 (750 of 1,000; 95% interval 72.2% to 77.6%).',
      'One month lies outside the usual range, on the worse side; by chance alone that is expected once in about 741 months on that side. IT explains 99.8% of what Whole organisation failed more than usual.',
      'Usual range 87.1% to 93%, from 24 months since January 2023.',
      'Target 95% (from IT): missed by 20 percentage points.',
      'Something out of the ordinary happened: look for one cause.',
      'Service level manager: find what was different in this period, starting with the largest driver.',
    ])
  })

  test('its headline in one line', () => {
    expect(alertHeadline(find(all, 'TARGET_MISS', 'ORGANISATION'))).toBe(
      'SLA compliance, resolution for Whole organisation: 82.5% in January 2025',
    )
  })

  test('that an improvement is one, and sends nobody', () => {
    const better = find(evidenceOf([999]), 'SHIFT', 'DEPARTMENT/IT')
    const kinds = alertSentences(better).map(({ kind }) => kind)
    expect(kinds).not.toContain('NEXT_STEP')
    expect(said(better).join(' ')).toContain('An improvement beyond chance')
  })
})

test('every number that an alert says is one of its evidence', () => {
  const evidences = [[750], [999], Array(8).fill(880), [880, 870, 860, 850]].flatMap(evidenceOf)
  expect(new Set(evidences.map(({ finding }) => finding.rule)).size).toBeGreaterThan(3)
  for (const evidence of evidences) {
    const known = numbersIn(evidence)
    for (const text of said(evidence).slice(0, -2))
      for (const number of spoken(text)) expect(known, `${number} in: ${text}`).toContain(number)
  }
})

/** The numbers of a sentence, without those that belong to words: names of months, "95% interval". */
const spoken = (text: string): string[] =>
  text
    .replaceAll(/(95%|80%) (interval|range)/g, '')
    .replaceAll(
      /(January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g,
      '',
    )
    .match(/\d[\d,]*(\.\d+)?/g) ?? []

/** Every number of the evidence as it may be said: plainly, as percent, or as a difference of two. */
function numbersIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'number') {
    for (const shown of [value, value * 100, Math.abs(value) * 100, Math.abs(value)])
      for (const digits of [0, 1, 2, 3])
        found.add(new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits }).format(shown))
    if (Math.abs(value) < 0.001) found.add('0.001')
  } else if (value && typeof value === 'object') {
    const entry = value as { rate?: number; mix?: number }
    if (entry.rate !== undefined) numbersIn(entry.rate + Number(entry.mix), found)
    for (const each of Object.values(value)) numbersIn(each, found)
  } else if (typeof value === 'string')
    for (const [digits] of value.matchAll(/\d+/g)) found.add(digits)
  return found
}
