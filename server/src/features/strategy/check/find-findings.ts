import {
  isSwappedOutWhileRed,
  turnedRed,
  weightMovedBy,
} from '../../../domain/alignment/checks/objective-changes.js'
import { localDateOf } from '../../../domain/calendar/time-zone.js'
import { kpiByCode } from '../../../domain/kpi/catalogue.js'
import {
  kpiKey,
  type ObjectiveKpi,
  type ObjectiveTerms,
} from '../../../domain/strategy/objective.js'
import type { ObjectiveFinding } from '../../../domain/strategy/objective-finding.js'
import type { Ctx } from '../../../platform/context.js'
import { loadDirectory, loadOrganisation } from '../../directory/index.js'
import { readTargetBook } from '../../target/index.js'
import { readAgreedReading } from '../read-agreed-reading.js'
import type { AgreedStrategy } from '../read-strategy-book.js'
import { scopeByCodes } from '../scope-by-codes.js'

/** A version of an objective that is agreed now, or would be. */
export interface ChangeOfObjective {
  objectiveId: number
  terms: ObjectiveTerms
  from: string
}

/**
 * What a committee should look at in a change of an objective: a weight that moves by more than ten
 * points within a quarter, and KPIs that are taken out within sixty days of turning red.
 *
 * @param book without the change.
 */
export async function findFindings(
  ctx: Ctx,
  book: AgreedStrategy,
  change: ChangeOfObjective,
): Promise<ObjectiveFinding[]> {
  return [...movedWeight(book, change), ...(await swapsWhileRed(ctx, book, change))]
}

function movedWeight(
  book: AgreedStrategy,
  { objectiveId, terms, from }: ChangeOfObjective,
): ObjectiveFinding[] {
  const weights = book
    .weightsOf(objectiveId)
    .filter(each => each.from !== from)
    .concat({ from, weight: terms.weight })
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const evidence = weightMovedBy(weights, from)
  return evidence ? [{ kind: 'WEIGHT_MOVED', about: '', on: evidence.to.from, evidence }] : []
}

async function swapsWhileRed(
  ctx: Ctx,
  strategy: AgreedStrategy,
  { objectiveId, terms, from }: ChangeOfObjective,
): Promise<ObjectiveFinding[]> {
  const before = strategy.find(objectiveId, from)
  const takenOut = without(before?.kpis ?? [], terms.kpis)
  if (takenOut.length === 0) return []
  const [directory, { timeZone }, book] = await Promise.all([
    loadDirectory(ctx),
    loadOrganisation(ctx),
    readTargetBook(ctx),
  ])
  const today = localDateOf(ctx.now, timeZone)
  const decided = today < from ? today : from
  const putIn = without(terms.kpis, before?.kpis ?? []).map(nameOf)
  const found = takenOut.map(async (link): Promise<ObjectiveFinding[]> => {
    const asked = { ...link, scope: scopeByCodes(link.scope, directory) }
    const read = await readAgreedReading(ctx, asked, { day: today, asOf: null, book })
    const periods = (read?.trend ?? []).map(({ period, target }) => ({
      end: period.end,
      status: target?.status ?? ('UNKNOWN' as const),
    }))
    const red = turnedRed(periods, decided)
    if (red === null || !isSwappedOutWhileRed(decided, red)) return []
    const evidence = { takenOut: nameOf(link), putIn, turnedRed: red, decided }
    return [{ kind: 'KPI_SWAPPED_OUT', about: kpiKey(link), on: from, evidence }]
  })
  return (await Promise.all(found)).flat()
}

function without(kpis: readonly ObjectiveKpi[], others: readonly ObjectiveKpi[]): ObjectiveKpi[] {
  const keys = new Set(others.map(kpiKey))
  return kpis.filter(kpi => !keys.has(kpiKey(kpi)))
}

const nameOf = ({ kpi }: ObjectiveKpi): string => kpiByCode(kpi)?.name ?? kpi
