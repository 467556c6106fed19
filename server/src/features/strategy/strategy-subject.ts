import type { ScoreConfiguration } from '../../domain/alignment/score-configuration.js'
import { dayInWords } from '../../domain/calendar/period-label.js'
import { leftBelow, strategyFaults } from '../../domain/strategy/strategy-faults.js'
import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { type Approval, defineSubject, type Motion } from '../motion/index.js'
import { tellClosings, tellObjectives } from './answer/tell-objectives.js'
import { tellWeights } from './answer/tell-weights.js'
import { addObjective, closeObjective } from './decide/take-effect.js'
import { type CloseContent, type ObjectiveContent, termsOf } from './objective-content.js'
import { readStrategyBook } from './read-strategy-book.js'
import { insertWeights } from './stores/score-weights.store.js'

/** The whole organisation's, judged by the month, one decision after the other. */
const ofTheOrganisation = {
  placeOf: async () => null,
  grainOf: () => 'MONTH' as const,
  lockOf: () => 'strategy',
  overtaken: 'Another decision about this objective was taken at the same time. Look again.',
}

defineSubject<ObjectiveContent>({
  ...ofTheOrganisation,
  subjects: ['OBJECTIVE'],
  async demandSound(tx, motion) {
    const { objectiveId } = motion.content
    const proposed = { objectiveId, terms: termsOf(motion), from: motion.effectiveFrom }
    const faults = strategyFaults(await readStrategyBook(tx), proposed)
    if (faults.length > 0)
      throw new Precondition(`It does not go with the others: ${faults.join('; ')}.`)
  },
  takeEffect: addObjective,
  tell: tellObjectives,
})

defineSubject<CloseContent>({
  ...ofTheOrganisation,
  subjects: ['OBJECTIVE_CLOSE'],
  demandSound: demandClosable,
  takeEffect: closeObjective,
  tell: tellClosings,
})

defineSubject<ScoreConfiguration>({
  ...ofTheOrganisation,
  subjects: ['SCORE_WEIGHTS'],
  takeEffect: addWeights,
  tell: tellWeights,
})

async function demandClosable(
  tx: Ctx,
  { content: { objectiveId }, effectiveFrom }: Motion<CloseContent>,
): Promise<void> {
  const book = await readStrategyBook(tx)
  if (!book.find(objectiveId, effectiveFrom))
    throw new Precondition(
      `That objective does not hold on ${dayInWords(effectiveFrom)}; there is nothing to close.`,
    )
  const below = leftBelow(book, objectiveId, effectiveFrom)
  if (below.length > 0)
    throw new Precondition(
      `Objectives are part of it: ${[...new Set(below.map(({ title }) => title))].join(', ')}. Close them, or put them elsewhere, before.`,
    )
}

async function addWeights(
  tx: Ctx,
  motion: Motion<ScoreConfiguration>,
  approval: Approval,
): Promise<void> {
  const { content, effectiveFrom, rationale, proposedBy, decisionReference, id } = motion
  await insertWeights(tx, {
    ...{ configuration: content, from: effectiveFrom, rationale, proposedBy, decisionReference },
    ...{ ...approval, motionId: id },
  })
}
