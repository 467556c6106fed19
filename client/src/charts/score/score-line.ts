export interface ScoreLinePoint {
  score: number | null
  /** The month before is weighed otherwise: the line begins anew. */
  isBreak: boolean
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

const round = (length: number) => Math.round(length * 10) / 10

/**
 * Scores of consecutive months on a scale from 0 to 100: one path for each stretch that compares,
 * and the places of all points. A missing score is a gap, never a zero.
 */
export function scoreLine(points: readonly ScoreLinePoint[], { width, height, margin }: Size) {
  const step = (width - 2 * margin) / Math.max(1, points.length - 1)
  const heightOf = (score: number) => round(margin + (1 - score / 100) * (height - 2 * margin))
  const places = points.map(({ score }, index): Place | null =>
    score === null ? null : { x: round(margin + index * step), y: heightOf(score) },
  )
  const stretches: Place[][] = []
  for (const [index, place] of places.entries()) {
    if (!place) continue
    const isJoined = places[index - 1] && !points[index]?.isBreak
    if (isJoined) stretches.at(-1)?.push(place)
    else stretches.push([place])
  }
  const breaks = points.flatMap(({ isBreak }, index) =>
    isBreak ? [round(margin + (index - 0.5) * step)] : [],
  )
  const bands = { met: heightOf(80), atRisk: heightOf(60) }
  return {
    paths: stretches.map(stretch => `M${stretch.map(({ x, y }) => `${x} ${y}`).join('L')}`),
    places,
    breaks,
    bands,
  }
}
