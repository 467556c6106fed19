/**
 * A share on the scale where it has no bounds, with half a case added to either side so that none and
 * all have a place on it.
 *
 * Source: J. B. S. Haldane, Annals of Human Genetics 20 (1956) 309–311.
 */
export const logitOfCount = (numerator: number, denominator: number): number =>
  logit((numerator + 0.5) / (denominator + 1))

export const logit = (share: number): number => Math.log(share / (1 - share))

export const shareOfLogit = (value: number): number => 1 / (1 + Math.exp(-value))
