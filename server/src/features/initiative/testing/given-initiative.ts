import type { Ctx } from '../../../platform/context.js'
import { draftInitiative } from '../draft-initiative.js'
import { recordBenefits, recordCosts } from '../record-amounts.js'
import { openScoringRound } from '../score-initiative.js'
import { setMilestone } from '../set-milestone.js'

/** An idea of whoever acts, with a plan, in an open scoring round; its id. */
export async function givenInitiative(ctx: Ctx): Promise<string> {
  const { id } = await draftInitiative(ctx, {
    title: 'Self-service portal',
    purpose: 'Most requests are solved without an agent.',
    owner: ctx.actor.id,
    budget: 120_000,
    effortDays: 300,
    category: 'TRANSFORM',
    startsOn: '2026-01-01',
    endsOn: '2026-10-01',
    usesAi: true,
    kpis: ['FCR'],
    objectives: [],
  })
  const month = { month: '2026-01-01' }
  const milestone = { initiative: id, title: 'Online', weight: 1, dueOn: '2026-03-01' }
  await setMilestone(ctx, milestone)
  await recordCosts(ctx, { initiative: id, amounts: [{ ...month, side: 'PLANNED', amount: 10 }] })
  await recordBenefits(ctx, {
    initiative: id,
    type: 'HOURS',
    amounts: [{ ...month, side: 'PLANNED', amount: 5 }],
  })
  await openScoringRound(ctx)
  return id
}
