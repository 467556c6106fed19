import type { ReadingStatus, Unit, Variation } from '@steerboard/schema'

export interface Range {
  low: number
  high: number
}

/** One period of a course; a period still to come has no status. */
export interface CoursePoint {
  label: string
  value: number | null
  status: ReadingStatus | null
  /** 95 % interval of the value. */
  interval: Range | null
  n: number | null
  /** What the value may be by chance. */
  usual: (Range & { centre: number }) | null
  /** Number of the segment whose limits these are, and whether they are on trial. */
  segment: number
  isTrial: boolean
  /** Whether rules look at it; the others are drawn hollow. */
  isJudged: boolean
  /** What the signal that this point belongs to means; null where it belongs to none. */
  signal: Exclude<Variation, 'COMMON_CAUSE'> | null
  /** What is expected, with the range that holds four outcomes in five. */
  expected: (Range & { value: number }) | null
  /** The value a year earlier. */
  before: number | null
  /** The target in force. */
  target: number | null
}

/** A note on the course: a letter in the chart, its text in the list below. */
export interface CourseNote {
  at: number
  letter: string
}

/** Everything the control chart draws and the table behind it says. */
export interface Course {
  name: string
  unit: Unit
  points: readonly CoursePoint[]
  notes: readonly CourseNote[]
}

/** Whether the point stands on ground that may still move. */
export const isHollow = ({ status, isJudged, usual }: CoursePoint): boolean =>
  status === 'PROVISIONAL' ||
  status === 'RUNNING' ||
  status === 'LOW_SAMPLE' ||
  (usual !== null && !isJudged)
