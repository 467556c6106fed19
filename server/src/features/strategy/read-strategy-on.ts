import { kpiByCode } from '../../domain/kpi/catalogue.js'
import type { Priority } from '../../domain/kpi/dimensions.js'
import type { ObjectiveKind, WorkLink } from '../../domain/strategy/objective.js'
import type { Ctx } from '../../platform/context.js'
import { loadDirectory } from '../directory/index.js'
import { readScoreWeights, type ScoreWeightsOn } from './read-score-weights.js'
import { readStrategyBook } from './read-strategy-book.js'
import { scopeByCodes } from './scope-by-codes.js'

/** A KPI of an objective, its scope by codes, as a reading is asked for. */
export interface LinkedKpi {
  kpi: string
  variant: string
  scope: { department?: string; service?: string; priority?: Priority }
  weight: number
  isOutcome: boolean
}

/** An objective in force on a day. */
export interface ObjectiveInForce {
  id: string
  /** Of the version: the same ids, the same set of objectives. */
  versionId: number
  title: string
  parentId: string | null
  ownerId: string
  kind: ObjectiveKind
  weight: number
  isCritical: boolean
  horizon: string
  /** The first day on which it ever held. */
  since: string
  kpis: readonly LinkedKpi[]
  work: readonly WorkLink[]
}

/** What the strategy was on a day, as known at a moment. */
export interface StrategyInForce {
  objectives: readonly ObjectiveInForce[]
  score: ScoreWeightsOn
}

/** The objectives with their links and the weights of the score that are in force on a day. */
export async function readStrategyOn(
  ctx: Ctx,
  { day, knownAt = null }: { day: string; knownAt?: Date | null },
): Promise<StrategyInForce> {
  ctx.demand('objective.read')
  const [book, directory, score] = await Promise.all([
    readStrategyBook(ctx),
    loadDirectory(ctx),
    readScoreWeights(ctx, { day, knownAt }),
  ])
  const objectives = book.inForce(day, knownAt).map((version): ObjectiveInForce => {
    const { id, objectiveId, parentId, title, ownerId, kind, weight, isCritical } = version
    return {
      ...{ title, ownerId, kind, weight, isCritical, horizon: version.horizon, work: version.work },
      id: String(objectiveId),
      versionId: id,
      parentId: parentId === null ? null : String(parentId),
      since: book.since(objectiveId, knownAt) ?? version.from,
      kpis: version.kpis.map(({ kpi, variant, scope, weight: share }) => ({
        ...{ kpi, variant, weight: share, isOutcome: kpiByCode(kpi)?.isOutcome === true },
        scope: scopeByCodes(scope, directory),
      })),
    }
  })
  return { objectives, score }
}
