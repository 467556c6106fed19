import { expect, test } from 'vitest'
import { plainTheme } from '../../testing/theme.js'
import { linesOf, type Profile, profileConfig } from './profile-chart.js'

const profile: Profile = {
  rows: ['Strategic alignment', 'User orientation'],
  rounds: [
    { name: 'March 2025', means: [2.1, null] },
    { name: 'October 2025', means: [2.8, 2.4] },
    { name: 'June 2026', means: [3.2, 3] },
  ],
  spans: [[2, 4], null],
  threshold: 3,
  levels: ['Initial', 'Committed', 'Established', 'Managed', 'Optimised'],
}
const { data, options } = profileConfig(profile, plainTheme)

test('rounds are dots, and nothing is drawn between them', () => {
  const rounds = data.datasets.filter(({ type }) => type === 'line')
  expect(rounds).toHaveLength(3)
  for (const round of rounds) expect(round).toMatchObject({ showLine: false })
  expect(rounds[0]?.data).toEqual([2.1, null])
})

test('the last round stands out by shape and size, not by colour alone', () => {
  const [first, , last] = data.datasets
  expect(last).toMatchObject({ pointStyle: 'circle', pointRadius: 7 })
  expect(first).toMatchObject({ pointStyle: 'rectRot', pointBackgroundColor: 'white' })
})

test('the span goes from the lowest to the highest item, and is not told in the tooltip', () => {
  expect(data.datasets.at(-1)).toMatchObject({ type: 'bar', data: [[2, 4], null] })
})

test('the scale has all levels, whatever was found', () => {
  expect(options?.scales?.x).toMatchObject({ min: 1, max: 5 })
})

test.each([
  ['Change', ['Change']],
  ['Strategic alignment', ['Strategic', 'alignment']],
  ['Learning and continual improvement', ['Learning and continual', 'improvement']],
])('%s is written as %j', (name, lines) => {
  expect(linesOf(name)).toEqual(lines)
})
