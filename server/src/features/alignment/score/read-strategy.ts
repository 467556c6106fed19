import { addDays } from '../../../domain/calendar/local-date.js'
import type { Ctx } from '../../../platform/context.js'
import { type InitiativeInForce, readInitiativesInForce } from '../../initiative/index.js'
import {
  type ObjectiveInForce,
  readStrategyOn,
  readWorkVolumes,
  type StrategyInForce,
} from '../../strategy/index.js'
import type {
  CategoryLink,
  InitiativeOn,
  ObjectiveOn,
  ServiceLink,
  StrategyOn,
  WorkOn,
} from './strategy.js'

/** What the strategy was on each of these days, as known at a moment. */
export async function readStrategy(
  ctx: Ctx,
  { days, asOf }: { days: readonly string[]; asOf: Date | null },
  /** Number of an objective that is left out, as if it were closed. */
  without: string | null = null,
): Promise<ReadonlyMap<string, StrategyOn>> {
  const found = days.map(async (day): Promise<[string, StrategyOn]> => {
    const [strategy, initiatives, volumes] = await Promise.all([
      readStrategyOn(ctx, { day, knownAt: asOf }),
      readInitiativesInForce(ctx, { on: day, asOf }),
      // With the month that ends with the day: it is whole.
      readWorkVolumes(ctx, { day: addDays(day, 1), knownAt: asOf }),
    ])
    const objectives = strategy.objectives.filter(({ id }) => id !== without)
    return [day, strategyOf({ ...strategy, objectives }, initiatives, volumes)]
  })
  return new Map(await Promise.all(found))
}

function strategyOf(
  { objectives, score }: StrategyInForce,
  initiatives: readonly InitiativeInForce[],
  volumes: Volumes,
): StrategyOn {
  const parents = new Set(objectives.map(({ parentId }) => parentId))
  // What has parts and no KPI of its own is told by its parts.
  const counted = objectives.filter(({ id, kpis }) => kpis.length > 0 || !parents.has(id))
  const active = initiatives.filter(({ isActive }) => isActive)
  const known = active.map(initiative => initiativeOf(initiative, objectives))
  return {
    objectives: counted.map(objectiveOf),
    links: objectives.flatMap(({ work }) => servicesIn(work)),
    categories: objectives.flatMap(({ work }) => categoriesIn(work)),
    work: [
      ...active.flatMap((initiative, at) => workOf(initiative, known[at] as InitiativeOn)),
      ...volumes.map(volume => recordedWork(volume, objectives)),
    ],
    unread: unreadIn(objectives, volumes),
    hasObjectives: objectives.length > 0,
    initiatives: known.filter(initiative => initiative.objectives.length > 0),
    inForce: objectives.map(({ id }) => id),
    configuration: score.configuration,
    configurationVersion: score.version,
  }
}

const objectiveOf = (objective: ObjectiveInForce): ObjectiveOn => {
  const { id, title, kind, weight, isCritical, parentId, since, kpis, work } = objective
  const services = servicesIn(work)
  return { id, title, kind, weight, isCritical, parentId, since, kpis, services }
}

type Volumes = Awaited<ReturnType<typeof readWorkVolumes>>

/** A cost centre or team serves the objectives that link it by its name. */
const recordedWork = (
  { kind, item, department, amount }: Volumes[number],
  objectives: readonly ObjectiveInForce[],
): WorkOn => ({
  ...{ base: kind, key: `work/${item}`, label: item, volume: amount, service: null, department },
  links: objectives
    .flatMap(({ work }) => work)
    .filter(link => link.kind === kind && link.item === item)
    .map(({ share, strength }) => ({ share, strength })),
})

/** Categories are looked for among the tickets, once these are read. */
function unreadIn(objectives: readonly ObjectiveInForce[], volumes: Volumes): StrategyOn['unread'] {
  const isRead = (link: ObjectiveInForce['work'][number]) =>
    (link.kind !== 'SPEND' && link.kind !== 'EFFORT') ||
    volumes.some(({ kind, item }) => kind === link.kind && item === link.item)
  const unread = objectives.flatMap(({ work }) => work.filter(link => !isRead(link)))
  const named = unread.map(({ kind, item }): [string, StrategyOn['unread'][number]] => [
    `${kind}/${item}`,
    { base: kind, item },
  ])
  return [...new Map(named).values()]
}

const categoriesIn = (work: ObjectiveInForce['work']): CategoryLink[] =>
  work
    .filter(link => link.kind === 'TICKET_CATEGORY')
    .map(({ item, share, strength }) => ({ category: item, share, strength }))

const servicesIn = (work: ObjectiveInForce['work']): ServiceLink[] =>
  work
    .filter(link => link.kind === 'SERVICE')
    .map(({ item, share, strength }) => ({ service: item, share, strength }))

function initiativeOf(
  { id, title, budget, delivery, links, service }: InitiativeInForce,
  objectives: readonly ObjectiveInForce[],
): InitiativeOn {
  const known = new Set(objectives.map(objective => objective.id))
  const aims = links
    .filter(({ objective }) => known.has(objective))
    .map(({ objective, share }) => ({ id: objective, share }))
  return { id: String(id), title, budget, delivery: delivery.value, service, objectives: aims }
}

/** What an initiative costs and the days that it takes are for its objectives, by their shares. */
function workOf(
  { budget, effortDays }: InitiativeInForce,
  { id, title, service, objectives }: InitiativeOn,
): WorkOn[] {
  const item = {
    ...{ key: `initiative/${id}`, label: title, service, department: null },
    links: objectives.map(({ share }) => ({ share, strength: 'STRONG' as const })),
  }
  return [
    { ...item, base: 'SPEND', volume: budget },
    { ...item, base: 'EFFORT', volume: effortDays },
  ]
}
