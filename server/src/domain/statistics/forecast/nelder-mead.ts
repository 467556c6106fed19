type Point = readonly number[]
interface Tried {
  point: Point
  cost: number
}

/**
 * The point of least cost near a start, by the downhill simplex method; for smooth costs of a few
 * dimensions.
 *
 * Source: J. A. Nelder and R. Mead, The Computer Journal 7 (1965) 308–313.
 */
export function nelderMead(
  costOf: (point: Point) => number,
  start: Point,
  { size = 0.05, steps = 60 }: { size?: number; steps?: number } = {},
): Point {
  const tried = (point: Point): Tried => ({ point, cost: costOf(point) })
  const corners = start.map((_, axis) =>
    tried(start.map((value, i) => (i === axis ? value + size : value))),
  )
  let simplex = [tried(start), ...corners].sort(byCost)
  for (let step = 0; step < steps; step++) simplex = moved(simplex, tried).sort(byCost)
  return (simplex[0] as Tried).point
}

const byCost = (one: Tried, other: Tried) => one.cost - other.cost

function moved(simplex: readonly Tried[], tried: (point: Point) => Tried): Tried[] {
  const [best, worst] = [simplex[0] as Tried, simplex.at(-1) as Tried]
  const rest = simplex.slice(0, -1)
  const centre = best.point.map(
    (_, axis) => rest.reduce((sum, { point }) => sum + (point[axis] as number), 0) / rest.length,
  )
  const along = (by: number) => tried(between(centre, worst.point, by))
  const reflected = along(-1)
  if (reflected.cost < best.cost) {
    const expanded = along(-2)
    return [...rest, expanded.cost < reflected.cost ? expanded : reflected]
  }
  if (reflected.cost < (rest.at(-1) as Tried).cost) return [...rest, reflected]
  const contracted = along(0.5)
  if (contracted.cost < worst.cost) return [...rest, contracted]
  return simplex.map(corner =>
    corner === best ? best : tried(between(best.point, corner.point, 0.5)),
  )
}

const between = (from: Point, to: Point, by: number): Point =>
  from.map((value, axis) => value + by * ((to[axis] as number) - value))
