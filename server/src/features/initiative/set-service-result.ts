import type { EvidenceClass } from '../../domain/initiative/value/evidence-class.js'
import type { Ctx } from '../../platform/context.js'
import { Conflict } from '../../platform/errors.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { chooseKpis } from './choose/choose-content.js'
import { chooseDay, choosePastDay } from './choose/choose-day.js'
import { chooseOwnService } from './choose/choose-service.js'
import { chooseText } from './choose/choose-text.js'
import { actingPerson } from './hold-own.js'
import type { ResultContent } from './initiative.js'
import { readBook } from './read-book.js'
import { readServiceValue, type ServiceValueAnswer } from './read-value-ledger.js'
import { chooseEvidence } from './record-amounts.js'
import { insertResult } from './stores/progress.store.js'

export interface ExpectedResultInput {
  service: string
  text: string
  /** Code of the KPI that shows it. */
  kpi?: string | null
  /** From when on it is expected. */
  from: string
}

export interface AchievedResultInput {
  service: string
  text: string
  /** On which day it was seen. */
  on: string
  evidence: EvidenceClass
  reference?: string | null
}

const textLength = 600

/** Says what a service is to bring about. What was said before is kept. */
export async function setExpectedResult(
  ctx: Ctx,
  input: ExpectedResultInput,
): Promise<ServiceValueAnswer> {
  ctx.demand('service.result')
  const { service, kpi } = input
  const content = {
    side: 'EXPECTED' as const,
    text: chooseText('text', input.text, textLength),
    kpi: kpi == null ? null : (chooseKpis([kpi])[0] ?? null),
    fromOn: chooseDay('from', input.from),
    evidence: null,
    reference: null,
  }
  return add(ctx, service, content)
}

/** Says what came of what a service was expected to bring about, with the evidence. */
export async function recordAchievedResult(
  ctx: Ctx,
  input: AchievedResultInput,
): Promise<ServiceValueAnswer> {
  ctx.demand('service.result')
  const { service, evidence, reference } = input
  const { day, results } = await readBook(ctx, {})
  if (!results.some(each => each.service === service && each.side === 'EXPECTED'))
    throw refuse('service', 'Nothing is expected of that service yet: say that first.', [
      'a service with an expected result',
    ])
  return add(ctx, service, {
    side: 'ACHIEVED',
    text: chooseText('text', input.text, textLength),
    kpi: null,
    fromOn: choosePastDay('on', input.on, day),
    ...chooseEvidence(evidence, reference),
  })
}

async function add(
  ctx: Ctx,
  code: string,
  content: Omit<ResultContent, 'service'>,
): Promise<ServiceValueAnswer> {
  const authorId = actingPerson(ctx)
  return inTransaction(ctx, async tx => {
    const service = await chooseOwnService(tx, code)
    const { results } = await readBook(tx, {})
    const own = results.filter(each => each.service === service && each.side === content.side)
    const revision = own.length + 1
    if (!(await insertResult(tx, { ...content, service, revision, authorId })))
      throw new Conflict('Somebody else wrote about this service meanwhile: read it again.')
    return readServiceValue(tx, service)
  })
}
