import type { EvidenceClass } from '../../domain/initiative/value/evidence-class.js'
import type { Ctx } from '../../platform/context.js'
import { NotFound } from '../../platform/errors.js'
import type { PersonName } from '../auth/index.js'
import { type DirectoryRows, loadDirectory, type Named } from '../directory/index.js'
import { type BenefitAnswer, benefitAnswers } from './answer/amounts-answer.js'
import { type Desk, loadDesk, type NamedKpi } from './answer/desk.js'
import { type InitiativeAnswer, initiativeAnswer } from './answer/initiative-answer.js'
import { type BookQuestion, withBook } from './read-book.js'
import { standings } from './standing.js'

export interface ExpectedAnswer {
  text: string
  kpi: NamedKpi | null
  from: string
  author: PersonName
  recordedAt: Date
}

export interface AchievedAnswer {
  text: string
  on: string
  evidence: EvidenceClass
  reference: string | null
  author: PersonName
  recordedAt: Date
}

export interface ServiceValueAnswer {
  service: Named
  department: Named
  /** Null: nobody ever said what it is to bring about. */
  expected: ExpectedAnswer | null
  /** Newest first. */
  achieved: AchievedAnswer[]
  benefits: BenefitAnswer[]
}

export interface ValueLedgerAnswer {
  day: string
  services: ServiceValueAnswer[]
  withoutExpectation: number
  /** Those that the committee agreed to, also when they are over: benefits come afterwards. */
  investments: InitiativeAnswer[]
  /** Of all services and investments together, by type: types are not added. */
  benefits: Omit<BenefitAnswer, 'months'>[]
}

/** What was expected of each service and each investment, and what came of it. */
export function readValueLedger(ctx: Ctx, asked: BookQuestion): Promise<ValueLedgerAnswer> {
  ctx.demand('initiative.read')
  return withBook(ctx, asked, async (look, book) => {
    const agreed = standings(book).filter(({ approval }) => approval !== null)
    const [desk, directory] = await Promise.all([loadDesk(look, book, agreed), loadDirectory(look)])
    const rows = serviceValues(directory, desk)
    return {
      day: book.day,
      services: rows,
      withoutExpectation: rows.filter(({ expected }) => expected === null).length,
      investments: agreed.map(each => initiativeAnswer(each, desk)),
      benefits: together([
        ...rows,
        ...agreed.map(({ amounts }) => ({ benefits: benefitAnswers(amounts, book.day) })),
      ]),
    }
  })
}

/** The same of one service, as known now. Throws NotFound where there is none. */
export function readServiceValue(ctx: Ctx, code: string): Promise<ServiceValueAnswer> {
  ctx.demand('initiative.read')
  return withBook(ctx, {}, async (look, book) => {
    const [desk, directory] = await Promise.all([loadDesk(look, book, []), loadDirectory(look)])
    const found = serviceValues(directory, desk).find(({ service }) => service.code === code)
    if (!found) throw new NotFound('There is no such service.')
    return found
  })
}

const serviceValues = (
  { services, departments }: DirectoryRows,
  desk: Desk,
): ServiceValueAnswer[] =>
  services.map(({ code, name, departmentId }) => {
    const owner = departments.find(({ id }) => id === departmentId)
    const department = { code: owner?.code ?? '', name: owner?.name ?? '' }
    return { department, ...serviceValue({ code, name }, desk) }
  })

function serviceValue(service: Named, { book, personOf, kpiOf }: Desk) {
  const own = book.results.filter(each => each.service === service.code && each.fromOn <= book.day)
  const expected = own.findLast(({ side }) => side === 'EXPECTED')
  const achieved = own.filter(({ side }) => side === 'ACHIEVED').reverse()
  return {
    service,
    expected: expected
      ? {
          text: expected.text,
          kpi: expected.kpi === null ? null : kpiOf(expected.kpi),
          from: expected.fromOn,
          author: personOf(expected.authorId),
          recordedAt: expected.recordedAt,
        }
      : null,
    achieved: achieved.map(({ text, fromOn, evidence, reference, authorId, recordedAt }) => ({
      text,
      on: fromOn,
      evidence: evidence as EvidenceClass,
      reference,
      author: personOf(authorId),
      recordedAt,
    })),
    benefits: benefitAnswers(
      book.amounts.filter(each => each.service === service.code),
      book.day,
    ),
  }
}

/** Sums first, the ratio last. */
function together(
  all: readonly { benefits: readonly BenefitAnswer[] }[],
): Omit<BenefitAnswer, 'months'>[] {
  const sums = new Map<string, Omit<BenefitAnswer, 'months'>>()
  for (const { months: _, ...each } of all.flatMap(({ benefits }) => benefits)) {
    const so = sums.get(each.type) ?? { ...each, planned: 0, realised: 0, weighted: 0 }
    const planned = so.planned + each.planned
    const weighted = so.weighted + each.weighted
    const realised = so.realised + each.realised
    sums.set(each.type, {
      ...so,
      planned,
      realised,
      weighted,
      ratio: planned > 0 ? weighted / planned : null,
    })
  }
  return [...sums.values()]
}
