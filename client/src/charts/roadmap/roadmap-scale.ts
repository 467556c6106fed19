/** What is drawn for one initiative. Dates are local days; `to` is the first day after it. */
export interface RoadmapRow {
  id: string
  title: string
  /** What the bar shows, for those who do not see it. */
  inWords: string
  from: string
  to: string
  look: 'ahead' | 'running' | 'done' | 'stopped'
  /** Whether it is meant to move the KPI that is drawn over it. */
  isMeant: boolean
  milestones: readonly { title: string; on: string; isDone: boolean; isLate: boolean }[]
}

export interface RoadmapPoint {
  /** Middle of the period. */
  on: string
  value: number | null
}

const dayMs = 86_400_000
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs

/** Where days lie between the first and the last one, in per cent of the width. */
export interface RoadmapScale {
  at(date: string): number
  /** First days of quarters, with what is written there. */
  ticks: { date: string; label: string; isYear: boolean }[]
}

export function roadmapScale(from: string, to: string): RoadmapScale {
  const [first, last] = [dayOf(from), dayOf(to)]
  const width = Math.max(1, last - first)
  const at = (date: string) =>
    Math.round((10_000 * Math.min(width, Math.max(0, dayOf(date) - first))) / width) / 100
  return { at, ticks: quarters(from, to) }
}

function quarters(from: string, to: string): RoadmapScale['ticks'] {
  const ticks: RoadmapScale['ticks'] = []
  let year = Number(from.slice(0, 4))
  let quarter = Math.ceil(Number(from.slice(5, 7)) / 3)
  for (;;) {
    const date = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`
    if (date >= to) return ticks
    if (date >= from)
      ticks.push({
        date,
        label: quarter === 1 ? String(year) : `Q${quarter}`,
        isYear: quarter === 1,
      })
    quarter = quarter === 4 ? 1 : quarter + 1
    if (quarter === 1) year += 1
  }
}

/** The course of a KPI as lines of a drawing of 100 by 100; a period without a value breaks the line. */
export function seriesLines(points: readonly RoadmapPoint[], { at }: RoadmapScale): string[] {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]))
  if (values.length === 0) return []
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = high - low || 1
  const lines: string[][] = [[]]
  for (const { on, value } of points) {
    if (value === null) lines.push([])
    else
      lines.at(-1)?.push(`${at(on)},${Math.round((95 - (90 * (value - low)) / room) * 100) / 100}`)
  }
  return lines.filter(line => line.length > 1).map(line => line.join(' '))
}
