import type { ToldMotion, ToldRules } from '../committee/told-motion.js'
import { motionsOfFirstYear } from './motions-first-year.js'
import { motionsOfSecondYear } from './motions-second-year.js'

/** How the steering committee decides, by its own rules of procedure. */
export const toldRules: readonly ToldRules[] = [
  {
    by: 2,
    month: -24,
    day: 3,
    rules: {
      quorum: 0.5,
      abstentionsCount: true,
      majority: 'SIMPLE',
      reason: 'Rules of procedure, adopted at the first session.',
    },
  },
  {
    by: 2,
    month: -9,
    day: 4,
    rules: {
      quorum: 0.6,
      abstentionsCount: true,
      majority: 'SIMPLE',
      reason: 'Two decisions were carried by three of six; four must take part from now on.',
    },
  },
]

/** What the steering committee decided, refused and has before it, oldest first. */
export const toldMotions: readonly ToldMotion[] = [...motionsOfFirstYear, ...motionsOfSecondYear]
