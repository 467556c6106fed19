import type { Hit } from './hit.js'

/** So many points in a row all further than one sigma from the centre, and not all on one side. */
export function noneWithinOneSigma(z: readonly number[], length: number): Hit[] {
  const hits: Hit[] = []
  for (let at = length - 1; at < z.length; at++) {
    const window = z.slice(at - length + 1, at + 1)
    const isOutside = window.every(value => Math.abs(value) > 1)
    if (isOutside && window.some(value => value > 0) && window.some(value => value < 0))
      hits.push({ at, side: null })
  }
  return hits
}
