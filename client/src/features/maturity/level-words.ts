import type { RoundProfile } from './maturity.types.js'

/** A score or a mean, with one decimal; a dash where there is none. */
export const formatLevel = (value: number | null): string =>
  value === null ? '–' : value.toFixed(1)

/** A difference in points with its sign. */
export const formatPoints = (value: number | null): string =>
  value === null ? '–' : `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`

/** The level as a headline. */
export const levelInWords = ({ stagedLevel, stagedLevelName }: RoundProfile): string =>
  stagedLevel === null ? 'No level to claim' : `Level ${stagedLevel}, ${stagedLevelName}`

/** How the level came about. */
export function levelBecause({ stagedLevel, overall, minimum, items }: RoundProfile): string {
  if (stagedLevel === null) {
    const unknown = items.filter(({ item, score }) => item.dimension && score === null).length
    return `Too few could judge ${unknown} of 25 items, so no level is claimed for all of them.`
  }
  const lowest = items.filter(({ item, score }) => item.dimension && score === minimum)
  const named = lowest.length === 1 ? `“${lowest[0]?.item.title}”` : `${lowest.length} items`
  return `The lowest item sets the level: ${named} at ${formatLevel(minimum)}. The mean of all dimensions is ${formatLevel(overall)}.`
}
