import { expect, test } from 'vitest'
import { scoreOf } from './score.js'
import { defaultScoreConfiguration } from './score-configuration.js'
import { trialOf } from './trial.js'

test('where there is no score there is no move, which is not a move of nothing', () => {
  const nothing = scoreOf({ objectives: [], items: [], initiatives: [] }, defaultScoreConfiguration)
  expect(trialOf(nothing, nothing)).toMatchObject({ before: null, after: null, moves: null })
})
