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

/** What is done at the moment, in the order in which it is done. */
export type RecountPhase = 'counting' | 'comparing' | 'repairing'

export interface RecountOptions {
  repair?: boolean
  onPhase?: (phase: RecountPhase) => void
}

const names = Object.keys(moments) as Moment[]

/** Counts every measure again from the facts and compares; repairs what differs if told to. */
export async function recount(ctx: Ctx, options: RecountOptions = {}): Promise<RecountReport> {
  const { repair = false, onPhase } = options
  return inTransaction(ctx, async tx => {
    onPhase?.('counting')
    await recountFacts(tx)
    onPhase?.('comparing')
    const { cells, differing, periodsDiffering } = await countDifferences(tx)
    const found = differing > 0 ? await loadDifferences(tx) : []
    const repaired = repair && differing + periodsDiffering > 0
    if (repaired) {
      onPhase?.('repairing')
      await bookDifferences(tx)
    }
    const differences = found.map(row => ({ ...row, moment: names[row.moment - 1] as Moment }))
    return { cells, differing, periodsDiffering, differences, repaired }
  })
}
