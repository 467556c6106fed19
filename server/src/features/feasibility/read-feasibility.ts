import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { chooseContent, type MotionQuestion } from '../target/index.js'
import { assessFeasibility } from './assess-feasibility.js'
import type { FeasibilityAnswer } from './feasibility-answer.js'

/** What the figures say about a target that somebody thinks of; nothing is saved. */
export async function readFeasibility(ctx: Ctx, asked: MotionQuestion): Promise<FeasibilityAnswer> {
  ctx.demand('target.read')
  const content = await inSnapshot(ctx, look => chooseContent(look, asked))
  const found = await assessFeasibility(ctx, content)
  if (found) return found
  throw refuse('input.subject', 'Only what sets a target can be weighed against the figures.', [
    'SET',
  ])
}
