import { type Hit, sideOf } from './hit.js'

/** Single points further from the centre than the limit; a point on it is inside. */
export const beyond = (z: readonly number[], limit: number): Hit[] =>
  z.flatMap((value, at) => (Math.abs(value) > limit ? [{ at, side: sideOf(value) }] : []))
