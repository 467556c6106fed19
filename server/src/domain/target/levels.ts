export interface OneSided {
  direction: 'HIGHER' | 'LOWER'
  target: number
  /** Worse than this is missed; between this and the target is at risk. */
  red: number
  stretch?: number | undefined
}

export interface Range {
  direction: 'RANGE'
  low: number
  high: number
  redLow: number
  redHigh: number
}

/** The values that a reading is judged against, in the unit of the KPI. */
export type Levels = OneSided | Range

/** The levels about a target that has moved: red and stretch keep their distance to it. */
export function levelsAbout(levels: OneSided, target: number): OneSided {
  const moved = (level: number) => withoutNoise(level + target - levels.target)
  const stretch = levels.stretch === undefined ? undefined : moved(levels.stretch)
  return { direction: levels.direction, target, red: moved(levels.red), stretch }
}

/** A value that equals a level must not miss it by the last bits of a subtraction. */
const withoutNoise = (value: number): number => Number(value.toPrecision(14))

/** Everything so that higher is better: the levels and the value of a LOWER target change sign. */
export const asHigher = (value: number, { direction, target, red, stretch }: OneSided) => {
  const sign = direction === 'HIGHER' ? 1 : -1
  return {
    value: sign * value,
    target: sign * target,
    red: sign * red,
    stretch: stretch === undefined ? undefined : sign * stretch,
  }
}
