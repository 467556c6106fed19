import {
  watermelonFlesh,
  watermelonIndex,
  watermelonOf,
  watermelonRind,
} from '../../domain/alignment/checks/watermelon.js'
import { watermelonInWords } from '../../domain/alignment/words/signals-in-words.js'
import { valueInWords } from '../../domain/kpi/value-in-words.js'
import type { Ctx } from '../../platform/context.js'
import { inSnapshot } from '../../platform/snapshot.js'
import {
  type KpiHistory,
  type ReadingAnswer,
  readHistories,
  readScorecard,
  type ScorecardAnswer,
} from '../kpi/index.js'
import type { WatermelonAnswer, WatermelonsAnswer } from './answer/signal-answer.js'
import { seriesUntil, signalAnswerOf } from './signals/read-inside.js'

export interface WatermelonsQuestion {
  /** Any day of the month asked about; `null`: the last complete one. */
  containing?: string | null
  asOf?: Date | null
}

/** Services that keep their promises while what is inside signals worse, by the month. */
export async function readWatermelons(
  request: Ctx,
  asked: WatermelonsQuestion,
): Promise<WatermelonsAnswer> {
  request.demand('alignment.read')
  return inSnapshot(request, async ctx => {
    const asOf = asked.asOf ?? null
    const period = { grain: 'MONTH', containing: asked.containing ?? null } as const
    const board = { kpis: [watermelonRind], groupBy: 'SERVICE', period, asOf } as const
    const wants = { readings: {}, rows: { target: true }, sentences: false }
    const card = await readScorecard(ctx, board, wants)
    const green = greenOf(card)
    const inside = await readInside(ctx, asOf)
    const watermelons = green.flatMap(row => ofService(row, inside, { asOf, end: card.period.end }))
    return {
      period: card.period,
      index: watermelonIndex(green.length, watermelons.length),
      green: green.length,
      watermelons,
    }
  })
}

interface GreenService {
  service: { code: string; name: string }
  reading: ReadingAnswer
}

const greenOf = ({ rows }: ScorecardAnswer): GreenService[] =>
  rows.flatMap(({ group: { code, name }, readings: [reading] }) =>
    reading?.target?.status === 'MET' ? [{ service: { code, name }, reading }] : [],
  )

async function readInside(ctx: Ctx, asOf: Date | null): Promise<readonly KpiHistory[]> {
  const isWanted = ({ kpi }: { kpi: { code: string } }) => watermelonFlesh.includes(kpi.code)
  const question = { grain: 'MONTH', levels: ['SERVICE'], isWanted } as const
  return (await readHistories(ctx, [question], asOf)).histories
}

function ofService(
  { service, reading }: GreenService,
  histories: readonly KpiHistory[],
  { asOf, end }: { asOf: Date | null; end: string },
): WatermelonAnswer[] {
  const inside = histories
    .filter(({ scope }) => scope.code === service.code)
    .flatMap(history => seriesUntil(history, end) ?? [])
  const found = watermelonOf(reading.target?.status ?? 'UNKNOWN', inside)
  if (!found) return []
  const symptoms = found.map(({ read, ...signal }) => ({
    ...signalAnswerOf(read, signal),
    service,
    asOf,
  }))
  const compliance = {
    valueInWords: valueInWords(reading.value, reading.kpi.unit),
    targetInWords: valueInWords(reading.target?.value ?? null, reading.kpi.unit),
    permalink: reading.permalink,
  }
  const text = watermelonInWords({ service: service.name, compliance, symptoms })
  return [{ service, compliance, symptoms, text }]
}
