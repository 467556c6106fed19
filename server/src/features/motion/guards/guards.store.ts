import { guardStep } from '../../../platform/guards.js'
import { carriedGuard } from './carried-guard.store.js'
import { decided } from './history.js'
import { motionGuards } from './motion-guards.store.js'

/** Everything that the database itself refuses about motions; before the guards of what they decide. */
export const installMotionGuards = guardStep(
  'motion guards',
  'refuse_change_of_history()',
  [
    decided.refusal,
    decided.keep(['motion_event', 'committee_rules'], ['motion', 'motion_vote']),
    carriedGuard,
    motionGuards,
  ].join('\n'),
)
