import type { Hit } from './hit.js'

/** So many points in a row no further than one sigma from the centre: limits too wide, or mixed data. */
export function withinOneSigma(z: readonly number[], length: number): Hit[] {
  const hits: Hit[] = []
  let run = 0
  for (const [at, value] of z.entries()) {
    run = Math.abs(value) <= 1 ? run + 1 : 0
    if (run >= length) hits.push({ at, side: null })
  }
  return hits
}
