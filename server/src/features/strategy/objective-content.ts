import type { ObjectiveTerms } from '../../domain/strategy/objective.js'
import type { Motion, MotionContent } from '../motion/index.js'

/** What a motion about an objective says: all of it but who answers for it, whom every motion names. */
export interface ObjectiveContent extends Omit<ObjectiveTerms, 'ownerId'> {
  objectiveId: number
}

/** What a motion to close an objective says. */
export interface CloseContent {
  objectiveId: number
}

/** How motions and pages name an objective. */
export const aboutObjective = (id: number): string => `objective/${id}`
export const objectivePath = (id: number): string => `/objectives/${id}`

/** What is to be agreed, as the domain has it. */
export function termsOf({ content, ownerId }: MotionContent<ObjectiveContent>): ObjectiveTerms {
  const { objectiveId: _, ...terms } = content
  return { ...terms, ownerId: ownerId as string }
}

export const isAboutObjective = (motion: Motion): motion is Motion<ObjectiveContent> =>
  motion.subject === 'OBJECTIVE'
