import type { Hit } from './hit.js'

/** So many points in a row that go up and down in turn. */
export function alternation(z: readonly number[], length: number): Hit[] {
  const hits: Hit[] = []
  let before = 0
  let points = 1
  for (let at = 1; at < z.length; at++) {
    const step = Math.sign((z[at] as number) - (z[at - 1] as number))
    points = step !== 0 && step === -before ? points + 1 : step === 0 ? 1 : 2
    before = step
    if (points >= length) hits.push({ at, side: null })
  }
  return hits
}
