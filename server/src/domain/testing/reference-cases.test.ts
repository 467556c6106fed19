import { expect, test } from 'vitest'
import { caseNamed, casesOf } from './reference-cases.js'

/** The categories that the tests of the domain hold the product to today. */
const used = {
  aggregation: 1,
  backlog: 1,
  'business-time': 7,
  percentile: 1,
  'proportion-ci': 7,
  sla: 1,
  survey: 1,
}

test.each(Object.entries(used))(
  'the reference cases of %s are all there: %i',
  (category, count) => {
    expect(casesOf(category)).toHaveLength(count)
  },
)

test('a case or category that does not exist is an error, not an empty run', () => {
  expect(() => casesOf('astrology')).toThrow('no reference case of category astrology')
  expect(() => caseNamed('wilson-1-of-0')).toThrow('no reference case wilson-1-of-0')
})
