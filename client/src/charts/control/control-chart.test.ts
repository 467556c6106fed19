import { describe, expect, test } from 'vitest'
import { plainTheme } from '../../testing/theme.js'
import { controlConfig } from './control-chart.js'
import { radiusOf } from './control-lines.js'
import { besideEachOther, phaseStarts, tagsOf } from './control-marks.js'
import type { Course, CoursePoint } from './course.js'

const point = (change: Partial<CoursePoint> = {}): CoursePoint => ({
  label: 'May 2026',
  value: 0.9,
  n: 100,
  status: 'FINAL',
  interval: { low: 0.85, high: 0.94 },
  usual: { low: 0.86, centre: 0.9, high: 0.94 },
  segment: 0,
  isTrial: false,
  isJudged: true,
  signal: null,
  expected: null,
  before: 0.7,
  target: null,
  ...change,
})
const course = (...points: CoursePoint[]): Course => ({
  name: 'Promises kept',
  unit: 'RATIO',
  points,
  notes: [],
})
const expected = point({
  value: null,
  status: null,
  usual: null,
  isJudged: false,
  before: null,
  expected: { value: 0.92, low: 0.88, high: 0.95 },
})
const config = (drawn: Course, isYearBeforeShown = false) =>
  controlConfig(drawn, { isYearBeforeShown }, plainTheme)
const linesOf = (drawn: Course, isYearBeforeShown = false) =>
  config(drawn, isYearBeforeShown).data.datasets
const lineOf = (drawn: Course, label: string, isYearBeforeShown = false) =>
  linesOf(drawn, isYearBeforeShown).find(line => line.label === label)

describe('the line of values', () => {
  test('has a gap where there is no value, not a zero', () => {
    const missing = point({ value: null, n: 0, status: 'NO_DATA', usual: null })
    expect(linesOf(course(point(), missing, point()))[0]).toMatchObject({
      data: [0.9, null, 0.9],
      spanGaps: false,
    })
  })

  test('draws hollow what is not judged', () => {
    const provisional = point({ status: 'PROVISIONAL', isJudged: false })
    const tooFewCases = point({ isJudged: false })
    const [line] = linesOf(course(point(), provisional, tooFewCases))
    expect(line?.pointBackgroundColor).toEqual(['blue', 'white', 'white'])
  })

  test('draws signals larger than other points, and all smaller on a telephone', () => {
    const signal = point({ signal: 'WORSENING' })
    expect(radiusOf(signal, 1200)).toBeGreaterThan(radiusOf(point(), 1200))
    expect(radiusOf(signal, 390)).toBeLessThan(radiusOf(signal, 1200))
  })

  test('marks signals by shape as well as by colour', () => {
    const [line] = linesOf(
      course(
        point(),
        point({ signal: 'IMPROVING' }),
        point({ signal: 'WORSENING' }),
        point({ signal: 'CHANGED' }),
      ),
    )
    expect(line?.pointStyle).toEqual(['circle', 'rectRot', 'triangle', 'rect'])
    expect(line?.pointBackgroundColor).toEqual(['blue', 'green', 'red', 'orange'])
  })
})

describe('the usual range', () => {
  const lines = (drawn: Course) => linesOf(drawn).filter(({ label }) => label === 'silent')

  test('ends where a new one begins', () => {
    const [low, , , newLow] = lines(
      course(point(), point({ segment: 1, usual: { low: 0.7, centre: 0.8, high: 0.9 } })),
    )
    expect(low?.data).toEqual([0.86, null])
    expect(newLow?.data).toEqual([null, 0.7])
  })

  test('is dashed while it is on trial', () => {
    expect(lines(course(point({ isTrial: true })))[0]?.borderDash).toEqual([3, 4])
    expect(lines(course(point()))[0]?.borderDash).toEqual([])
  })

  test('says where a new one begins, but not that there is a first', () => {
    expect(phaseStarts(course(point({ usual: null, segment: -1 }), point()))).toEqual([])
    expect(phaseStarts(course(point(), point(), point({ segment: 1 })))).toEqual([2])
  })
})

test('notes of one period stand beside each other', () => {
  const notes = [
    { at: 3, letter: 'A' },
    { at: 3, letter: 'B' },
    { at: 5, letter: 'C' },
  ]
  expect(besideEachOther(notes).map(({ place }) => place)).toEqual([0, 1, 0])
})

test('what is expected goes on from the last value', () => {
  expect(lineOf(course(point(), expected), 'Expected')?.data).toEqual([0.9, 0.92])
  expect(lineOf(course(point()), 'Expected')).toBeUndefined()
})

test('the target is drawn in steps, where there is one', () => {
  const drawn = course(point({ target: 0.9 }), point({ target: 0.95 }))
  expect(lineOf(drawn, 'Target')).toMatchObject({ data: [0.9, 0.95], stepped: 'middle' })
  expect(lineOf(course(point()), 'Target')).toBeUndefined()
})

test('the year before is dashed, and shown only when the reader asks', () => {
  expect(lineOf(course(point()), 'A year earlier')).toBeUndefined()
  expect(lineOf(course(point()), 'A year earlier', true)).toMatchObject({
    data: [0.7],
    borderDash: [4, 4],
  })
})

describe('the scale', () => {
  const scale = (drawn: Course, isYearBeforeShown = false) => {
    const { min, max } = config(drawn, isYearBeforeShown).options?.scales?.y ?? {}
    return { min: Number(min), max: Number(max) }
  }

  test('holds limits, target and what is expected', () => {
    const { min, max } = scale(course(point({ target: 0.97 }), expected))
    expect(min).toBeLessThanOrEqual(0.86)
    expect(max).toBeGreaterThanOrEqual(0.97)
  })

  test('holds the year before only where it is shown', () => {
    expect(scale(course(point({ before: 0.4 }))).min).toBeGreaterThan(0.5)
    expect(scale(course(point({ before: 0.4 })), true).min).toBeLessThanOrEqual(0.4)
  })
})

describe('the values at the right edge', () => {
  test('are those of the range in force and of the target', () => {
    const tags = tagsOf(course(point({ target: 0.5 }), expected), plainTheme, value => -value * 1e4)
    expect(tags.map(({ text }) => text)).toEqual(['94%', '90%', '86%', 'Target 50%'])
  })

  test('never stand on each other', () => {
    const tags = tagsOf(course(point({ target: 0.9 })), plainTheme, () => 100)
    expect(tags.map(({ y }) => y)).toEqual([100, 114, 128, 142])
  })
})
