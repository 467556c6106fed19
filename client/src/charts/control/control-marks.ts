import type { Chart, Plugin } from 'chart.js'
import { formatValue } from '../../format/value.js'
import type { ChartTheme } from '../chart-theme.js'
import type { Course, CourseNote } from './course.js'

interface Tag {
  text: string
  y: number
  colour: string
  weight: number
}

const lineHeight = 14

/** What stands at the right edge: the limits in force and the target, never on top of each other. */
export function tagsOf(
  { points, unit }: Course,
  theme: ChartTheme,
  pixelOf: (value: number) => number,
): Tag[] {
  const usual = points.findLast(point => point.usual)?.usual
  const target = points.findLast(point => point.target !== null)?.target
  const tag = (value: number, colour: string, weight: number, word = ''): Tag => ({
    text: `${word}${formatValue(value, unit, 'axis')}`,
    y: pixelOf(value),
    colour,
    weight,
  })
  return apart([
    ...(usual
      ? [
          tag(usual.high, theme.text, 400),
          tag(usual.centre, theme.text, 560),
          tag(usual.low, theme.text, 400),
        ]
      : []),
    ...(target === null || target === undefined ? [] : [tag(target, theme.target, 640, 'Target ')]),
  ])
}

/** Moves tags down just far enough that no two overlap. */
function apart(tags: readonly Tag[]): Tag[] {
  const placed: Tag[] = []
  for (const tag of tags.toSorted((a, b) => a.y - b.y)) {
    const least = (placed.at(-1)?.y ?? Number.NEGATIVE_INFINITY) + lineHeight
    placed.push({ ...tag, y: Math.max(tag.y, least) })
  }
  return placed
}

/** First points of the segments that follow another. */
export const phaseStarts = ({ points }: Course): number[] =>
  points.flatMap(({ segment, usual }, index) => {
    const before = points[index - 1]
    return before && usual && before.segment >= 0 && before.segment !== segment ? [index] : []
  })

/** Draws what lines cannot: where a new range begins, the letters of notes, and the values of lines. */
export const controlMarks = (course: Course, theme: ChartTheme): Plugin<'line'> => ({
  id: 'control-marks',
  afterDatasetsDraw(chart) {
    const { ctx } = chart
    ctx.save()
    for (const index of phaseStarts(course)) drawPhase(chart, index, theme)
    for (const note of besideEachOther(course.notes)) drawNote(chart, note, theme)
    drawTags(chart, course, theme)
    ctx.restore()
  },
})

function drawPhase({ ctx, chartArea, scales }: Chart, index: number, theme: ChartTheme): void {
  const half = ((scales.x?.getPixelForValue(1) ?? 0) - (scales.x?.getPixelForValue(0) ?? 0)) / 2
  const x = (scales.x?.getPixelForValue(index) ?? 0) - half
  ctx.strokeStyle = theme.text
  ctx.lineWidth = 1
  ctx.setLineDash([2, 3])
  ctx.beginPath()
  ctx.moveTo(x, chartArea.top)
  ctx.lineTo(x, chartArea.bottom)
  ctx.stroke()
  ctx.setLineDash([])
  ctx.font = `12px ${theme.font}`
  ctx.fillStyle = theme.text
  ctx.textAlign = 'right'
  ctx.textBaseline = 'top'
  ctx.fillText('New range', x - 5, chartArea.bottom - 18)
}

/** Notes of one period stand in a row, the first on its line. */
export const besideEachOther = (notes: readonly CourseNote[]): (CourseNote & { place: number })[] =>
  notes.map((note, index) => ({
    ...note,
    place: notes.slice(0, index).filter(({ at }) => at === note.at).length,
  }))

function drawNote(
  { ctx, chartArea, scales }: Chart,
  { at, letter, place }: CourseNote & { place: number },
  theme: ChartTheme,
): void {
  const line = scales.x?.getPixelForValue(at) ?? 0
  const x = line + 20 * place
  const y = chartArea.top - 12
  if (place === 0) {
    ctx.strokeStyle = theme.limit
    ctx.lineWidth = 1
    ctx.beginPath()
    ctx.moveTo(line, y + 9)
    ctx.lineTo(line, chartArea.bottom)
    ctx.stroke()
  }
  ctx.fillStyle = theme.text
  ctx.beginPath()
  ctx.arc(x, y, 9, 0, 2 * Math.PI)
  ctx.fill()
  ctx.fillStyle = theme.page
  ctx.font = `640 11px ${theme.font}`
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.fillText(letter, x, y + 0.5)
}

function drawTags({ ctx, chartArea, scales }: Chart, course: Course, theme: ChartTheme): void {
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  const pixelOf = (value: number) => scales.y?.getPixelForValue(value) ?? 0
  for (const { text, y, colour, weight } of tagsOf(course, theme, pixelOf)) {
    ctx.font = `${weight} 12px ${theme.font}`
    ctx.fillStyle = colour
    ctx.fillText(text, chartArea.right + 8, y)
  }
}
