import { guardStep } from '../../../platform/guards.js'
import { keepHistory } from '../../motion/index.js'
import { targetGuards } from './target-guards.store.js'

/** Everything that the database itself refuses about targets. */
export const installTargetGuards = guardStep(
  'target guards',
  'guard_target()',
  [keepHistory(['target_end', 'target_waiver'], ['target_version']), targetGuards].join('\n'),
)
