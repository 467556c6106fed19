import { normalDensity, normalProbability } from '../normal.js'
import { gaussLegendre, solveRunLengths } from './integral-equation.js'

const nodeCount = 40

/** Mean periods between false alarms of three-sigma limits (or others), on a stable normal process. */
export const shewhartRunLength = (width: number): number => 1 / (2 * normalProbability(-width))

/**
 * Mean periods until an EWMA with constant limits alarms falsely, from its start at the centre.
 *
 * Source: S. V. Crowder, Technometrics 29 (1987) 401–407, integral equation by Gauss–Legendre.
 */
export function ewmaRunLength(lambda: number, width: number): number {
  const limit = width * Math.sqrt(lambda / (2 - lambda))
  const { nodes, weights } = gaussLegendre(nodeCount, -limit, limit)
  const reach = (from: number, index: number) =>
    ((weights[index] as number) / lambda) *
    normalDensity(((nodes[index] as number) - (1 - lambda) * from) / lambda)
  const lengths = solveRunLengths(nodes.map(from => nodes.map((_, index) => reach(from, index))))
  return 1 + lengths.reduce((sum, length, index) => sum + length * reach(0, index), 0)
}

/**
 * Mean periods until a two-sided CUSUM alarms falsely, with slack and decision interval in sigmas.
 *
 * Source: E. S. Page, Biometrika 41 (1954) 100–115, integral equation by Gauss–Legendre; the two
 * sides: K. W. Kemp, Journal of the Royal Statistical Society B 23 (1961) 149–153.
 */
export function cusumRunLength(slack: number, decision: number): number {
  const { nodes, weights } = gaussLegendre(nodeCount, 0, decision)
  const states = [0, ...nodes]
  const kernel = states.map(from =>
    states.map((to, index) =>
      index === 0
        ? normalProbability(slack - from)
        : (weights[index - 1] as number) * normalDensity(to + slack - from),
    ),
  )
  return (solveRunLengths(kernel)[0] as number) / 2
}
