/** Last values that a forecast must have foretold better than "the same again". */
const held = 6

/**
 * Mean size of the one-step errors over the last six values, relative to expecting each value to be
 * the one before it; each is foretold from the values before it alone. Below 1 the method is better
 * than that. 1 where nothing moved and nothing could be better.
 *
 * Source: R. J. Hyndman and A. B. Koehler, International Journal of Forecasting 22 (2006) 679–688,
 * with the naive errors of the same periods as the scale.
 */
export function oneStepSkill(
  values: readonly number[],
  foretell: (before: readonly number[]) => number,
): number {
  let own = 0
  let naive = 0
  for (let index = values.length - held; index < values.length; index++) {
    const value = values[index] as number
    own += Math.abs(value - foretell(values.slice(0, index)))
    naive += Math.abs(value - (values[index - 1] as number))
  }
  return naive === 0 ? 1 : own / naive
}
