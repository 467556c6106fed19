import type { GateState } from '../../../domain/initiative/ai-mark.js'
import { kpiByCode } from '../../../domain/kpi/catalogue.js'
import type { Better, KpiDefinition } from '../../../domain/kpi/define-kpi.js'
import type { Ctx } from '../../../platform/context.js'
import { type PersonName, readNames } from '../../auth/index.js'
import { loadDirectory, type Named } from '../../directory/index.js'
import { objectivePath, readStrategyBook } from '../../strategy/index.js'
import { viewerOf } from '../hold-own.js'
import type { InitiativeBook } from '../read-book.js'
import { readGate } from '../read-gate.js'
import { type RoundScores, roundScores } from '../round-scores.js'
import type { Standing } from '../standing.js'
import { loadRounds, loadSheets } from '../stores/score.store.js'

/** What answers about initiatives are told with. */
export interface Desk {
  book: InitiativeBook
  viewer: string | null
  /** Null: none of those that are told uses AI. */
  gate: GateState | null
  scores: RoundScores
  personOf(id: string): PersonName
  serviceOf(code: string): Named
  kpiOf(code: string): NamedKpi
  objectiveOf(id: string): NamedObjective
}

export interface NamedKpi extends Named {
  better: Better
}

/** An objective as it was called when it was known so. */
export interface NamedObjective {
  title: string
  permalink: string
}

/** The gate is read only where one of those that are told uses AI: it rests on figures. */
export async function loadDesk(
  ctx: Ctx,
  book: InitiativeBook,
  told: readonly Standing[],
): Promise<Desk> {
  const viewer = viewerOf(ctx)
  const [names, directory, strategy, gate, rounds, sheets] = await Promise.all([
    readNames(ctx),
    loadDirectory(ctx),
    readStrategyBook(ctx),
    told.some(({ inForce }) => inForce.usesAi) ? readGate(ctx, book) : null,
    loadRounds(ctx, book.knownAt),
    loadSheets(ctx, book.knownAt, viewer),
  ])
  const services = new Map(directory.services.map(({ code, name }) => [code, { code, name }]))
  return {
    book,
    viewer,
    gate,
    scores: roundScores(rounds, sheets),
    personOf: id => names.get(id) ?? { id, name: 'Somebody who left', position: null },
    // A service may be renamed or gone; what was written about it stays.
    serviceOf: code => services.get(code) ?? { code, name: code },
    kpiOf: code => namedKpi(code, kpiByCode(code)),
    objectiveOf: id => ({
      title:
        strategy.titleOf(Number(id), book.knownAt) ??
        strategy.titleOf(Number(id)) ??
        `Objective ${id}`,
      permalink: objectivePath(Number(id)),
    }),
  }
}

const namedKpi = (code: string, kpi: KpiDefinition | null): NamedKpi => ({
  code,
  name: kpi?.name ?? code,
  better: kpi?.better ?? 'NEITHER',
})
