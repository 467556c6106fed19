import { targetSubjects } from '../../domain/target/target-subject.js'
import { placeOf } from '../directory/index.js'
import { defineSubject } from '../motion/index.js'
import { tellTargets } from './answer/tell-targets.js'
import { takeEffect } from './decide/take-effect.js'
import { type TargetContent, targetMotion } from './target-content.js'

/** What motions about targets mean to the committee. */
export const targetSubject = defineSubject<TargetContent>({
  subjects: targetSubjects,
  placeOf: (ctx, { content }) => placeOf(ctx, content),
  grainOf: ({ content }) => content.grain,
  lockOf: ({ content: { kpi, variant, grain } }) => `target/${kpi}/${variant}/${grain}`,
  takeEffect: (tx, motion, approval) => takeEffect(tx, targetMotion(motion), approval),
  overtaken: 'Another target of this scope was approved at the same time. Look again.',
  tell: tellTargets,
})
