import { itemBank } from './item-bank.js'
import {
  type DimensionCode,
  dimensionCodes,
  type Level,
  levels,
  type MaturityItem,
} from './maturity-item.js'
import type { Side } from './raters.js'
import { deviationOf, medianOf, ratersOf, type Tally } from './tally.js'

/** More deviation between raters than this, in points: they do not speak of the same thing. */
export const MOST_DEVIATION = 1.2
/** More points than this between two views of one item are worth a talk. */
export const MOST_GAP = 1

/** What raters said about one item; `sides` only where both may be told apart. */
export interface ItemTally {
  all: Tally
  sides: Readonly<Record<Side, Tally>> | null
}

export interface ItemResult {
  item: MaturityItem
  /** Median of the raters, 1…5; `null` where too few could judge it. */
  score: number | null
  /** How many judged it; 0 where that may not be told. */
  raters: number
  /** Standard deviation of the raters, in points. */
  deviation: number | null
  isAgreed: boolean | null
  sides: Readonly<Record<Side, number>> | null
  /** Business less IT, in points; `null` where the sides are not told apart. */
  gap: number | null
  isGapLarge: boolean
}

export interface DimensionResult {
  code: DimensionCode
  /** Mean of its items, 1…5, one decimal; `null` where no item has a score. */
  mean: number | null
  minimum: number | null
  maximum: number | null
  known: number
  items: number
}

export interface MaturityProfile {
  items: readonly ItemResult[]
  dimensions: readonly DimensionResult[]
  /** Highest level that every item of the dimensions reaches; `null` where one has no score. */
  stagedLevel: Level | null
  /** Mean of the dimensions, one decimal; `null` where one of them has none. */
  overall: number | null
  minimum: number | null
}

/** What a round found. Items that are not in `tallies` had too few raters. */
export function profileOf(tallies: ReadonlyMap<string, ItemTally>): MaturityProfile {
  const items = itemBank.map(item => resultOf(item, tallies.get(item.code)))
  const rated = items.filter(({ item }) => item.dimension !== null)
  const found = dimensionCodes.map(code =>
    dimensionOf(
      code,
      rated.filter(({ item }) => item.dimension === code),
    ),
  )
  const scores = scoresOf(rated)
  return {
    items,
    dimensions: found,
    stagedLevel: stagedLevel(rated.map(({ score }) => score)),
    overall: found.some(({ mean }) => mean === null)
      ? null
      : oneDecimal(found.map(({ mean }) => mean as number)),
    minimum: scores.length > 0 ? Math.min(...scores) : null,
  }
}

/**
 * Highest level that every score reaches: it cannot be averaged up. `null` for no scores, and where
 * one is unknown: what nobody could judge is not claimed.
 */
export function stagedLevel(scores: readonly (number | null)[]): Level | null {
  if (scores.length === 0 || scores.includes(null)) return null
  const least = Math.min(...(scores as number[]))
  return levels.findLast(level => least >= level) ?? null
}

function resultOf(item: MaturityItem, tally: ItemTally | undefined): ItemResult {
  if (!tally)
    return {
      ...{ item, score: null, raters: 0, deviation: null, isAgreed: null },
      ...{ sides: null, gap: null, isGapLarge: false },
    }
  const deviation = deviationOf(tally.all)
  const sides = sidesOf(tally)
  const gap = sides && sides.BUSINESS - sides.IT
  return {
    item,
    score: medianOf(tally.all),
    raters: ratersOf(tally.all),
    deviation,
    isAgreed: deviation === null ? null : deviation <= MOST_DEVIATION,
    sides,
    gap,
    isGapLarge: gap !== null && Math.abs(gap) > MOST_GAP,
  }
}

function sidesOf({ sides }: ItemTally): Record<Side, number> | null {
  const [business, it] = [sides && medianOf(sides.BUSINESS), sides && medianOf(sides.IT)]
  return business === null || it === null ? null : { BUSINESS: business, IT: it }
}

function dimensionOf(code: DimensionCode, items: readonly ItemResult[]): DimensionResult {
  const scores = scoresOf(items)
  const isKnown = scores.length > 0
  return {
    code,
    mean: isKnown ? oneDecimal(scores) : null,
    minimum: isKnown ? Math.min(...scores) : null,
    maximum: isKnown ? Math.max(...scores) : null,
    known: scores.length,
    items: items.length,
  }
}

const scoresOf = (items: readonly ItemResult[]): number[] =>
  items.flatMap(({ score }) => (score === null ? [] : [score]))

/** Half up; a tenth is counted in whole numbers, so that 3.25 is not rounded by its last bit. */
function oneDecimal(values: readonly number[]): number {
  const tenths = values.reduce((sum, value) => sum + Math.round(value * 10), 0)
  return Math.floor(tenths / values.length + 0.5) / 10
}
