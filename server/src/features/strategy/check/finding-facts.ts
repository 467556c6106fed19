import { findingInWords } from '../../../domain/strategy/objective-finding.js'
import type { Ctx } from '../../../platform/context.js'
import type { Motion, MotionFact } from '../../motion/index.js'
import { type ObjectiveContent, termsOf } from '../objective-content.js'
import type { AgreedStrategy } from '../read-strategy-book.js'
import { loadFindings } from '../stores/finding.store.js'
import { findFindings } from './find-findings.js'

const label = 'Look at this before you agree'
const kept = 'Found when it was approved'

/**
 * What a committee should look at in motions about objectives, each under its id: of an open one what
 * would be found if it were approved now, of an approved one what was.
 */
export async function findingFacts(
  ctx: Ctx,
  motions: readonly Motion<ObjectiveContent>[],
  book: AgreedStrategy,
): Promise<Map<number, MotionFact[]>> {
  const found = motions.some(({ state }) => state === 'APPROVED') ? await loadFindings(ctx) : []
  const facts = motions.map(async (motion): Promise<[number, MotionFact[]]> => {
    if (motion.state === 'APPROVED')
      return [
        motion.id,
        found
          .filter(({ motionId }) => motionId === motion.id)
          .map(each => ({ label: kept, text: findingInWords(each, each.title) })),
      ]
    if (motion.state !== 'DRAFT' && motion.state !== 'PROPOSED') return [motion.id, []]
    const { content, effectiveFrom: from } = motion
    const terms = termsOf(motion)
    const change = { objectiveId: content.objectiveId, terms, from }
    const now = await findFindings(ctx, book, change)
    return [motion.id, now.map(each => ({ label, text: findingInWords(each, terms.title) }))]
  })
  return new Map(await Promise.all(facts))
}
