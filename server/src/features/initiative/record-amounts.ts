import type { BenefitType } from '../../domain/initiative/value/benefit-type.js'
import { type EvidenceClass, needsReference } from '../../domain/initiative/value/evidence-class.js'
import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import type { InitiativeAnswer } from './answer/initiative-answer.js'
import { chooseMonth } from './choose/choose-day.js'
import { chooseNumber, idOf } from './choose/choose-number.js'
import { chooseOwnService } from './choose/choose-service.js'
import { chooseOptionalText } from './choose/choose-text.js'
import { actingPerson, holdOwn } from './hold-own.js'
import type { AmountContent, ValueSeries, ValueSide } from './initiative.js'
import { readBook } from './read-book.js'
import { readInitiative } from './read-initiative.js'
import { readServiceValue, type ServiceValueAnswer } from './read-value-ledger.js'
import { insertAmounts } from './stores/progress.store.js'

export interface AmountInput {
  side: ValueSide
  /** Any day of the month. */
  month: string
  amount: number
  /** Of an actual benefit. */
  evidence?: EvidenceClass | null
  reference?: string | null
}

export interface AmountsInput {
  amounts: readonly AmountInput[]
}

const mostAtOnce = 120
const bounds = { least: -1_000_000_000, most: 1_000_000_000 }

/** Records costs of an initiative by month, planned or actual. The newest record of a month counts. */
export async function recordCosts(
  ctx: Ctx,
  { initiative, amounts }: AmountsInput & { initiative: string },
): Promise<InitiativeAnswer> {
  ctx.demand('initiative.report')
  return inTransaction(ctx, async tx => {
    const { standing } = await holdOwn(tx, idOf(initiative, 'initiative'))
    const whose = { initiativeId: standing.id, service: null }
    await record(tx, { ...whose, series: 'COST', type: null }, amounts)
    return readInitiative(tx, { id: initiative })
  })
}

/** Records benefits of one type by month, planned or actual. The newest record of a month counts. */
export async function recordBenefits(
  ctx: Ctx,
  { initiative, type, amounts }: AmountsInput & { initiative: string; type: BenefitType },
): Promise<InitiativeAnswer> {
  ctx.demand('initiative.report')
  return inTransaction(ctx, async tx => {
    const { standing } = await holdOwn(tx, idOf(initiative, 'initiative'))
    const whose = { initiativeId: standing.id, service: null }
    await record(tx, { ...whose, series: 'BENEFIT', type }, amounts)
    return readInitiative(tx, { id: initiative })
  })
}

/** The same of a service. */
export async function recordServiceBenefits(
  ctx: Ctx,
  { service, type, amounts }: AmountsInput & { service: string; type: BenefitType },
): Promise<ServiceValueAnswer> {
  ctx.demand('service.result')
  return inTransaction(ctx, async tx => {
    await chooseOwnService(tx, service)
    await record(tx, { initiativeId: null, service, series: 'BENEFIT', type }, amounts)
    return readServiceValue(tx, service)
  })
}

type Whose = Pick<AmountContent, 'initiativeId' | 'service' | 'series' | 'type'>

async function record(tx: Ctx, whose: Whose, amounts: readonly AmountInput[]): Promise<void> {
  const authorId = actingPerson(tx)
  if (amounts.length < 1 || amounts.length > mostAtOnce)
    throw refuse('amounts', `Send 1 to ${mostAtOnce} months at once.`, [
      `1 to ${mostAtOnce} months`,
    ])
  const { day } = await readBook(tx, {})
  const chosen = amounts.map(each => ({ ...whose, ...chooseAmount(each, whose.series, day) }))
  await insertAmounts(tx, chosen, authorId)
}

function chooseAmount(
  { side, month, amount, evidence, reference }: AmountInput,
  series: ValueSeries,
  today: string,
): Pick<AmountContent, 'side' | 'month' | 'amount' | 'evidence' | 'reference'> {
  const first = chooseMonth('month', month)
  if (side === 'ACTUAL' && first > today)
    throw refuse('month', 'That month has not begun: nothing can have come of it.', [
      `a month up to ${today.slice(0, 7)}`,
    ])
  const least = side === 'PLANNED' ? 0 : bounds.least
  const chosen = chooseNumber('amount', amount, { ...bounds, least })
  const isClaim = series === 'BENEFIT' && side === 'ACTUAL'
  if (!isClaim) return { side, month: first, amount: chosen, evidence: null, reference: null }
  return { side, month: first, amount: chosen, ...chooseEvidence(evidence, reference) }
}

/** Evidence with its reference. Throws Invalid where one of them is missing. */
export function chooseEvidence(
  evidence: EvidenceClass | null | undefined,
  reference: string | null | undefined,
): { evidence: EvidenceClass; reference: string | null } {
  if (evidence == null)
    throw refuse('evidence', 'Say how well it is borne out.', [
      'SYSTEM',
      'IMPORT',
      'DOCUMENTED',
      'ATTESTED',
    ])
  const chosen = chooseOptionalText('reference', reference, 300)
  if (chosen === null && needsReference(evidence))
    throw refuse('reference', 'Name the report, document or system that bears it out.', [
      '1 to 300 characters',
    ])
  return { evidence, reference: chosen }
}
