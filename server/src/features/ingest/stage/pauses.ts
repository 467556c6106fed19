export interface Pause {
  start: Date
  end: Date | null
}

/** Pauses in order of their start as JSON text; null where there are none. */
export function pausesAsJson(pauses: readonly Pause[]): string | null {
  if (pauses.length === 0) return null
  const times = pauses.map(({ start, end }) => [start.toISOString(), end?.toISOString() ?? null])
  return JSON.stringify(times.sort((a, b) => (String(a) < String(b) ? -1 : 1)))
}

export function pausesFromJson(json: unknown): Pause[] {
  return ((json ?? []) as [string, string | null][]).map(([start, end]) => ({
    start: new Date(start),
    end: end === null ? null : new Date(end),
  }))
}
