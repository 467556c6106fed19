import { guardStep } from '../../../platform/guards.js'
import { keepHistory } from '../../motion/index.js'
import { goalCounts } from './counts.store.js'
import { goalGuards } from './goal-guards.store.js'
import { goalPrivacy } from './privacy.store.js'

/** Everything that the database itself holds to about goals. */
export const installGoalGuards = guardStep(
  'goal guards',
  'guard_goal()',
  [
    keepHistory(['goal_event', 'goal_report'], ['goal', 'goal_share']),
    goalGuards,
    goalPrivacy,
    goalCounts,
  ].join('\n'),
)
