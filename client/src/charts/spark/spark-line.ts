export interface SparkPoint {
  value: number | null
  /** Not final yet: drawn hollow. */
  isOpen: boolean
}

interface Size {
  width: number
  height: number
  margin: number
}

interface Place {
  x: number
  y: number
}

const round = (length: number): number => Math.round(length * 10) / 10

const runs = (places: readonly (Place | null)[]): Place[][] => {
  const found: Place[][] = []
  let run: Place[] = []
  for (const place of [...places, null]) {
    if (place) run.push(place)
    else if (run.length > 0) {
      found.push(run)
      run = []
    }
  }
  return found
}

/** Two points are what the line of the change says already; drawn, they look like a trend. */
const leastPoints = 3

/** What lies before the first value is before the records began: no part of the course. */
const sinceFirstValue = (points: readonly SparkPoint[]): readonly SparkPoint[] => {
  const first = points.findIndex(({ value }) => value !== null)
  return first < 0 ? [] : points.slice(first)
}

/** Places points in a box, one path per unbroken run: a missing value is a gap, never a zero. */
export function sparkLine(all: readonly SparkPoint[], { width, height, margin }: Size) {
  const points = sinceFirstValue(all)
  if (points.length < leastPoints) return { paths: [], last: null }
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]))
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const span = high - low || 1
  const step = (width - 2 * margin) / Math.max(points.length - 1, 1)
  const places = points.map(({ value }, index): Place | null =>
    value === null
      ? null
      : {
          x: round(margin + index * step),
          y: round(
            high === low ? height / 2 : margin + ((high - value) / span) * (height - 2 * margin),
          ),
        },
  )
  const paths = runs(places).map(run => `M${run.map(({ x, y }) => `${x} ${y}`).join('L')}`)
  const last = places.at(-1)
  return { paths, last: last ? { ...last, isOpen: points.at(-1)?.isOpen ?? false } : null }
}
