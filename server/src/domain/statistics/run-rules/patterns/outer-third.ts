import type { Hit } from './hit.js'

/**
 * Two of three points between two sigmas and the limit, with all three on one side of the centre;
 * the third may come last and complete it.
 */
export function outerThird(z: readonly number[]): Hit[] {
  const hits: Hit[] = []
  for (let at = 2; at < z.length; at++) {
    const window = z.slice(at - 2, at + 1)
    const outer = window.filter(value => Math.abs(value) > 2 && Math.abs(value) <= 3)
    if (outer.length < 2) continue
    if (window.every(value => value > 0)) hits.push({ at, side: 'HIGH' })
    if (window.every(value => value < 0)) hits.push({ at, side: 'LOW' })
  }
  return hits
}
