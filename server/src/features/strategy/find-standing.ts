import type { Ctx } from '../../platform/context.js'
import { findOpenMotions } from '../motion/index.js'
import type { Standing } from './answer/describe-objectives.js'
import { type ObjectiveContent, termsOf } from './objective-content.js'
import type { AgreedStrategy } from './read-strategy-book.js'

interface Moment {
  day: string
  knownAt: Date | null
}

/** Every objective that was ever agreed, as it stands on a day: the version in force, to come, or last. */
export function agreedStanding(book: AgreedStrategy, { day, knownAt }: Moment): Standing[] {
  const ids = [...new Set(book.versions.map(({ objectiveId }) => objectiveId))]
  return ids.flatMap(objectiveId => {
    const course = book.courseOf(objectiveId, knownAt)
    const now = book.find(objectiveId, day, knownAt)
    const version = now ?? course.find(({ from }) => from > day) ?? course.at(-1)
    if (!version) return []
    const isToCome = now === null && version.from > day
    return {
      ...{ objectiveId, terms: version, from: version.from, version },
      motionId: version.motionId,
      status: now || isToCome ? ('APPROVED' as const) : ('CLOSED' as const),
    }
  })
}

/** Objectives of which nothing was approved yet: proposed ones, and the drafts of who asks. */
export async function movedStanding(ctx: Ctx, book: AgreedStrategy): Promise<Standing[]> {
  const motions = await findOpenMotions<ObjectiveContent>(ctx, 'OBJECTIVE')
  const found = new Map<number, Standing>()
  for (const motion of motions) {
    const { objectiveId } = motion.content
    if (book.of(objectiveId).length > 0 || found.has(objectiveId)) continue
    found.set(objectiveId, {
      ...{ objectiveId, terms: termsOf(motion), from: motion.effectiveFrom, version: null },
      motionId: motion.id,
      status: motion.state === 'DRAFT' ? 'DRAFT' : 'PROPOSED',
    })
  }
  return [...found.values()]
}
