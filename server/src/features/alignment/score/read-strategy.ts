import type { CoveredItem } from '../../../domain/alignment/coverage.js'
import type { Ctx } from '../../../platform/context.js'
import { type InitiativeInForce, readInitiativesInForce } from '../../initiative/index.js'
import {
  type ObjectiveInForce,
  readStrategyOn,
  type StrategyInForce,
} from '../../strategy/index.js'
import type { InitiativeOn, ObjectiveOn, StrategyOn } from './strategy.js'

/** What the strategy was on each of these days, as known at a moment. */
export async function readStrategy(
  ctx: Ctx,
  { days, asOf }: { days: readonly string[]; asOf: Date | null },
): Promise<ReadonlyMap<string, StrategyOn>> {
  const found = new Map<string, StrategyOn>()
  for (const day of days) {
    const strategy = await readStrategyOn(ctx, { day, knownAt: asOf })
    const initiatives = await readInitiativesInForce(ctx, { on: day, asOf })
    found.set(day, strategyOf(strategy, initiatives))
  }
  return found
}

function strategyOf(
  { objectives, score }: StrategyInForce,
  initiatives: readonly InitiativeInForce[],
): StrategyOn {
  const parents = new Set(objectives.map(({ parentId }) => parentId))
  // What has parts and no KPI of its own is told by its parts.
  const counted = objectives.filter(({ id, kpis }) => kpis.length > 0 || !parents.has(id))
  const active = initiatives
    .filter(({ isActive }) => isActive)
    .map(initiative => initiativeOf(initiative, objectives))
  return {
    objectives: counted.map(objectiveOf),
    work: active.map(spendOn),
    initiatives: active.filter(initiative => initiative.objectives.length > 0),
    configuration: score.configuration,
    configurationVersion: score.version,
  }
}

const objectiveOf = (objective: ObjectiveInForce): ObjectiveOn => {
  const { id, title, kind, weight, isCritical, parentId, since, kpis, work } = objective
  const services = work
    .filter(link => link.kind === 'SERVICE')
    .map(({ item, share, strength }) => ({ service: item, share, strength }))
  return { id, title, kind, weight, isCritical, parentId, since, kpis, services }
}

function initiativeOf(
  { id, title, budget, delivery, links }: InitiativeInForce,
  objectives: readonly ObjectiveInForce[],
): InitiativeOn {
  const known = new Set(objectives.map(objective => objective.id))
  const aims = links
    .filter(({ objective }) => known.has(objective))
    .map(({ objective, share }) => ({ id: objective, share }))
  return { id: String(id), title, budget, delivery: delivery.value, objectives: aims }
}

/** What an initiative costs is spent for its objectives, by their shares. */
const spendOn = ({ id, title, budget, objectives }: InitiativeOn): CoveredItem => ({
  base: 'SPEND',
  key: `initiative/${id}`,
  label: title,
  volume: budget,
  links: objectives.map(({ share }) => ({ share, strength: 'STRONG' })),
})
