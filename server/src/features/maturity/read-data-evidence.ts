import {
  claimBeyondData,
  type DataEvidence,
  evidenceInWords,
  isClaimLarge,
  levelInData,
  MONTHS_LOOKED_AT,
} from '../../domain/maturity/evidence-in-data.js'
import { itemBank } from '../../domain/maturity/item-bank.js'
import type { Ctx } from '../../platform/context.js'
import { readScorecard } from '../kpi/index.js'
import { chooseRound } from './choose-round.js'
import type { DataEvidenceAnswer } from './maturity.js'
import { profileOfRound } from './profiles-of.js'

const provable = itemBank.flatMap(({ code, kpi }) => (kpi === null ? [] : [{ code, kpi }]))

/**
 * What the records of KPIs vouch for beside what raters said, as it was known when the round closed.
 * Empty while it is open: nobody is to be led by it.
 */
export async function readDataEvidence(ctx: Ctx, id: string): Promise<DataEvidenceAnswer[]> {
  ctx.demand('maturity.read')
  const round = await chooseRound(ctx, id)
  if (round.state !== 'CLOSED') return []
  const { items } = await profileOfRound(ctx, round.id)
  const { readings } = await readScorecard(
    ctx,
    { kpis: provable.map(({ kpi }) => kpi), asOf: round.endedAt },
    { readings: { trend: true, target: true }, rows: {}, sentences: false },
  )
  return provable.flatMap(({ code, kpi }) => {
    const reading = readings.find(each => each.kpi.code === kpi)
    if (!reading) return []
    const months = reading.trend.slice(-MONTHS_LOOKED_AT)
    const evidence: DataEvidence = {
      monthsMeasured: months.filter(({ value }) => value !== null).length,
      hasTarget: reading.target !== null,
    }
    const level = levelInData(evidence)
    const claim = claimBeyondData(
      items.find(({ item }) => item.code === code)?.score ?? null,
      level,
    )
    const { name } = reading.kpi
    const sentence = evidenceInWords(name, evidence)
    const link = { kpi, kpiName: name, permalink: reading.permalink }
    return [{ item: code, ...link, level, sentence, claim, isClaimLarge: isClaimLarge(claim) }]
  })
}
