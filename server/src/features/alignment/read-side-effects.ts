import { pairRead } from '../../domain/alignment/checks/side-effect.js'
import { pairInWords } from '../../domain/alignment/words/signals-in-words.js'
import { kpiByCode } from '../../domain/kpi/catalogue.js'
import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { inSnapshot } from '../../platform/snapshot.js'
import type { ScopeQuestion } from '../directory/index.js'
import { type KpiHistory, readHistories, readScorecard } from '../kpi/index.js'
import type { PairAnswer, PairsAnswer } from './answer/signal-answer.js'
import { type InsideRead, seriesUntil, signalAnswerOf } from './signals/read-inside.js'

export interface PairsQuestion {
  /** The organisation, a department or a service: the scopes that have usual ranges of their own. */
  scope?: ScopeQuestion | null
  containing?: string | null
  asOf?: Date | null
}

/** KPIs beside those that they are paired with, the diverging ones first, by the month. */
export async function readSideEffects(request: Ctx, asked: PairsQuestion): Promise<PairsAnswer> {
  request.demand('alignment.read')
  const asOf = asked.asOf ?? null
  const { department, service, ...narrower } = asked.scope ?? {}
  if (Object.values(narrower).some(Boolean))
    throw refuse('scope', 'Pairs are read of the organisation, a department or a service.', [
      'department',
      'service',
    ])
  return inSnapshot(request, async ctx => {
    const { period, scope } = await readScorecard(
      ctx,
      {
        kpis: ['SLA_RESOLUTION'],
        scope: asked.scope ?? null,
        period: { grain: 'MONTH', containing: asked.containing ?? null },
        asOf,
      },
      { readings: {}, rows: {}, sentences: false },
    )
    if (period.isRunning)
      throw refuse('containing', 'Signals are read of months that are over.', [
        'a day of a complete month',
      ])
    const level = service ? 'SERVICE' : department ? 'DEPARTMENT' : 'ORGANISATION'
    const question = { grain: 'MONTH', levels: [level], isWanted: () => true } as const
    const { histories } = await readHistories(ctx, [question], asOf)
    const code = service ?? department ?? null
    const own = histories.filter(history => history.scope.code === code)
    return { period, scope, pairs: pairsAmong(own, period.end) }
  })
}

function pairsAmong(histories: readonly KpiHistory[], end: string): PairAnswer[] {
  const reads = new Map<string, InsideRead>()
  for (const history of histories) {
    const read = seriesUntil(history, end)
    if (read && read.series.points.length > 0) reads.set(history.series.kpi.code, read)
  }
  const pairs = [...reads.values()].flatMap(read => {
    if (read.series.kpi.better === 'NEITHER') return []
    return read.series.kpi.pairedWith.flatMap(code => pairOf(read, reads.get(code)) ?? [])
  })
  return pairs.toSorted((a, b) => Number(b.isDiverging) - Number(a.isDiverging))
}

function pairOf(read: InsideRead, beside: InsideRead | undefined): PairAnswer | null {
  if (!beside) return null
  const { improved, worsened, isDiverging } = pairRead(read, beside)
  const found = {
    improved: improved && signalAnswerOf(read, improved),
    worsened: worsened && signalAnswerOf(beside, worsened),
  }
  const named = (code: string) => ({ code, name: kpiByCode(code)?.name ?? code })
  const [kpi, pair] = [named(read.series.kpi.code), named(beside.series.kpi.code)]
  const text = pairInWords({ kpi: kpi.name, pair: pair.name, ...found })
  return { kpi, pair, ...found, isDiverging, text }
}
