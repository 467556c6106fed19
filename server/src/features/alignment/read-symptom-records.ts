import { kpiByCode } from '../../domain/kpi/catalogue.js'
import type { Ctx } from '../../platform/context.js'
import { Invalid } from '../../platform/errors.js'
import { type RecordAnswer, readRecords } from '../kpi/index.js'
import type { SymptomAnswer } from './answer/signal-answer.js'

export interface SymptomRecords {
  /** All there are. */
  total: number
  records: readonly RecordAnswer[]
}

const mostCompared = 100

/**
 * The records that show a symptom, newest first: those that came back or repeat, and of satisfaction
 * the answers that were not. `null` where how single records were then is no longer kept.
 */
export async function readSymptomRecords(
  ctx: Ctx,
  { kpi, service, period, asOf }: SymptomAnswer,
  first: number,
): Promise<SymptomRecords | null> {
  ctx.demand('record.read')
  const question = {
    kpi: kpi.code,
    scope: { service: service.code },
    period: { grain: 'MONTH', containing: period.start },
    asOf,
  } as const
  try {
    return kpiByCode(kpi.code)?.better === 'HIGHER'
      ? await missing(ctx, question, first)
      : await counted(ctx, question, first)
  } catch (error) {
    if (error instanceof Invalid && error.fields.some(({ argument }) => argument === 'asOf'))
      return null
    throw error
  }
}

type Question = Omit<Parameters<typeof readRecords>[1], 'part' | 'first'>

async function counted(ctx: Ctx, asked: Question, first: number): Promise<SymptomRecords> {
  const { totalCount, edges } = await readRecords(ctx, { ...asked, part: 'NUMERATOR', first })
  return { total: totalCount, records: edges.map(({ node }) => node) }
}

/** What is in the denominator and not in the numerator. */
async function missing(ctx: Ctx, asked: Question, first: number): Promise<SymptomRecords> {
  const page = { ...asked, first: mostCompared }
  const all = await readRecords(ctx, { ...page, part: 'DENOMINATOR' })
  const good = await readRecords(ctx, { ...page, part: 'NUMERATOR' })
  const keyOf = ({ kind, source, externalId }: RecordAnswer) => `${kind}/${source}/${externalId}`
  const known = new Set(good.edges.map(({ node }) => keyOf(node)))
  return {
    total: all.totalCount - good.totalCount,
    records: all.edges
      .map(({ node }) => node)
      .filter(record => !known.has(keyOf(record)))
      .slice(0, first),
  }
}
