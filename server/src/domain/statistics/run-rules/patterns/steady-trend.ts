import { type Hit, type Side, sideOf } from './hit.js'

/** So many points in a row that each rise above, or each fall below, the one before; equal ones break it. */
export function steadyTrend(z: readonly number[], length: number): Hit[] {
  const hits: Hit[] = []
  let side: Side = null
  let points = 1
  for (let at = 1; at < z.length; at++) {
    // Not the difference: beyond the limits of a process that never moved, that would be no number.
    const [before, here] = [z[at - 1] as number, z[at] as number]
    const step = sideOf(Number(here > before) - Number(here < before))
    points = step !== null && step === side ? points + 1 : step === null ? 1 : 2
    side = step
    if (points >= length) hits.push({ at, side })
  }
  return hits
}
