/** Who is slowed down: an account, wherever from, or an address, whichever accounts it tries. */
export type Slowed = 'ACCOUNT' | 'ADDRESS'

interface Rule {
  /** Failures without any consequence. */
  free: number
  /** The first wait; each further failure doubles it. */
  firstSeconds: number
  longestSeconds: number
}

/**
 * A typing error costs nothing; guessing does. An address stands for many people (a proxy, an
 * office), so it is slowed down later.
 */
const RULES: Readonly<Record<Slowed, Rule>> = {
  ACCOUNT: { free: 4, firstSeconds: 30, longestSeconds: 3_600 },
  ADDRESS: { free: 19, firstSeconds: 30, longestSeconds: 3_600 },
}

/** Failures are forgotten after so long without another one, in seconds. */
export const FORGOTTEN_AFTER_SECONDS = 24 * 3_600

/** How long nothing is tried after so many failures in a row, in seconds; 0: not at all. */
export function lockoutSeconds(who: Slowed, failures: number): number {
  const { free, firstSeconds, longestSeconds } = RULES[who]
  if (failures <= free) return 0
  return Math.min(longestSeconds, firstSeconds * 2 ** (failures - free - 1))
}
