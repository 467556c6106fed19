import { expect, test } from 'vitest'
import { problemsOf } from './entries.js'

test('a refusal stands at its field', () => {
  const problems = [{ argument: 'input.endsOn', message: 'It ends after it starts.' }]
  expect(problemsOf({ title: '', detail: '', allowed: [], canRetry: false, problems })).toEqual({
    endsOn: 'It ends after it starts.',
  })
})
