/** A half-open stretch of time `[start, end)`, in milliseconds since 1970-01-01T00:00Z. */
export interface Span {
  start: number
  end: number
}

/** The same time without overlaps and empty stretches, in order. */
export function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (end <= start) continue
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

/** The part of each stretch that lies inside the limits. */
export const clip = (spans: readonly Span[], limits: Span): Span[] =>
  spans
    .map(({ start, end }) => ({
      start: Math.max(start, limits.start),
      end: Math.min(end, limits.end),
    }))
    .filter(({ start, end }) => start < end)
