import { guardStep } from '../../../platform/guards.js'
import { keptRounds } from './history-guards.store.js'
import { ballotGuards, roundGuards } from './round-guards.store.js'

/** Everything that the database itself refuses about assessments. */
export const installMaturityGuards = guardStep(
  'maturity guards',
  'refuse_change_of_maturity()',
  [keptRounds, roundGuards, ballotGuards].join('\n'),
)
