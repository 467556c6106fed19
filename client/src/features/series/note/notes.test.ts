import { describe, expect, test } from 'vitest'
import type { CourseSeries } from '../series.types.js'
import { courseNotes, lastDay, type Note } from './notes.js'

const note = (from: string, to: string) => ({ from, to }) as Note
const period = (start: string, end: string) => ({ start, end }) as CourseSeries['periods'][number]
const periods = [period('2026-01-01', '2026-02-01'), period('2026-02-01', '2026-03-01')]

describe('the notes of a chart', () => {
  test('have a letter each, at the period in which they begin', () => {
    const annotations = [
      note('2025-12-20', '2026-01-05'),
      note('2026-01-10', '2026-01-11'),
      note('2026-02-28', '2026-03-01'),
    ]
    expect(courseNotes({ annotations, periods })).toEqual([
      { letter: 'A', at: 0 },
      { letter: 'B', at: 0 },
      { letter: 'C', at: 1 },
    ])
  })

  test('name their last day where they are about more than one', () => {
    expect(lastDay(note('2026-01-10', '2026-01-11'))).toBeNull()
    expect(lastDay(note('2026-01-10', '2026-01-13'))).toBe('2026-01-12')
  })
})
