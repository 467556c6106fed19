import type { CourseNote } from '../../../charts/control/course.js'
import { addDays } from '../../../format/period.js'
import type { CourseSeries } from '../series.types.js'

export type Note = CourseSeries['annotations'][number]

const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : String(index + 1)

/** Each note with its letter, and the period of the chart in which it begins. */
export function lettered({
  annotations,
  periods,
}: Pick<CourseSeries, 'annotations' | 'periods'>): { note: Note; letter: string; at: number }[] {
  return annotations.map((note, index) => ({
    note,
    letter: letterOf(index),
    at: Math.max(
      0,
      periods.findLastIndex(({ start }) => start <= note.from),
    ),
  }))
}

export const courseNotes = (series: Pick<CourseSeries, 'annotations' | 'periods'>): CourseNote[] =>
  lettered(series).map(({ letter, at }) => ({ letter, at }))

/** The last day that a note is about; null where it is about one day. */
export const lastDay = ({ from, to }: { from: string; to: string }): string | null => {
  const last = addDays(to, -1)
  return last > from ? last : null
}
