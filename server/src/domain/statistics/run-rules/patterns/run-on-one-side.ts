import { type Hit, type Side, sideOf } from './hit.js'

/** So many points in a row on one side of the centre; a point on the centre line breaks the run. */
export function runOnOneSide(z: readonly number[], length: number): Hit[] {
  const hits: Hit[] = []
  let side: Side = null
  let run = 0
  for (const [at, value] of z.entries()) {
    const here = sideOf(value)
    run = here !== null && here === side ? run + 1 : 1
    side = here
    if (side !== null && run >= length) hits.push({ at, side })
  }
  return hits
}
