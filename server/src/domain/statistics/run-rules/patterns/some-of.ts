import type { Hit } from './hit.js'

/**
 * So many of the last few points beyond a limit on one side. The point that completes the pattern is
 * beyond the limit itself; the others may lie anywhere. A series shorter than the window is enough
 * when it holds that many.
 */
export function someOf(
  z: readonly number[],
  { count, of, limit }: { count: number; of: number; limit: number },
): Hit[] {
  const hits: Hit[] = []
  for (const [at, value] of z.entries()) {
    if (!(Math.abs(value) > limit)) continue
    const sign = Math.sign(value)
    let found = 0
    for (let back = Math.max(0, at - of + 1); back <= at; back++)
      if ((z[back] as number) * sign > limit) found++
    if (found >= count) hits.push({ at, side: sign > 0 ? 'HIGH' : 'LOW' })
  }
  return hits
}
