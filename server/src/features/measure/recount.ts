import { type Moment, moments } from '../../domain/kpi/measures.js'
import type { Ctx } from '../../platform/context.js'
import { inTransaction } from '../../platform/transaction.js'
import {
  bookDifferences,
  countDifferences,
  loadDifferences,
  recountFacts,
} from './recount.store.js'

/** A moment and day whose kept sums are not what the facts say. */
export interface Difference {
  moment: Moment
  day: string
  cells: number
}

export interface RecountReport {
  /** Cells (moment, day, scope, bucket) that were compared. */
  cells: number
  /** Where they differed; at most the first hundred. None is the only right answer. */
  differences: Difference[]
  differing: number
  /** Rows of the week and month sums that were not the sum of their days. */
  periodsDiffering: number
  /** The differences have been booked, so that the present is right again. */
  repaired: boolean
}

const names = Object.keys(moments) as Moment[]

/** Counts every measure again from the facts and compares; repairs what differs if told to. */
export async function recount(ctx: Ctx, { repair = false } = {}): Promise<RecountReport> {
  return inTransaction(ctx, async tx => {
    await recountFacts(tx)
    const { cells, differing, periodsDiffering } = await countDifferences(tx)
    const found = await loadDifferences(tx)
    const repaired = repair && differing + periodsDiffering > 0
    if (repaired) await bookDifferences(tx)
    const differences = found.map(row => ({ ...row, moment: names[row.moment - 1] as Moment }))
    return { cells, differing, periodsDiffering, differences, repaired }
  })
}
