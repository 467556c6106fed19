import { median, quantile } from './quantiles.ts'

/** Something that can be done again and again, alone on one connection. */
export interface Contestant {
  name: string
  once(): Promise<unknown>
}

export interface Times {
  /** Milliseconds of each call. */
  all: number[]
  p50: number
  p99: number
}

const LEAST_CALLS = 5
const SLICE_MS = 250

/**
 * Lets contestants take turns: in each round each has a slice of time. What disturbs the machine
 * disturbs all of them, so ratios hold where times do not.
 */
export async function takeTurns(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Map<string, Times>> {
  const times = new Map<string, number[]>()
  for (const { name, once } of contestants) {
    times.set(name, [])
    for (let i = 0; i < LEAST_CALLS; i++) await once()
  }
  for (let round = 0; round < rounds; round++)
    for (const { name, once } of contestants) await oneSlice(once, times.get(name) as number[])
  return new Map([...times].map(([name, all]) => [name, summed(all)]))
}

async function oneSlice(once: () => Promise<unknown>, into: number[]): Promise<void> {
  const until = performance.now() + SLICE_MS
  for (let calls = 0; calls < LEAST_CALLS || performance.now() < until; calls++) {
    const begun = performance.now()
    await once()
    into.push(performance.now() - begun)
  }
}

export const summed = (all: number[]): Times => ({
  all,
  p50: median(all),
  p99: quantile(all, 0.99),
})

/** Calls per second while each of the callers calls again as soon as it is answered. */
export async function together(callers: readonly (() => Promise<unknown>)[], ms: number) {
  const begun = performance.now()
  const all: number[] = []
  await Promise.all(
    callers.map(async once => {
      while (performance.now() - begun < ms) {
        const asked = performance.now()
        await once()
        all.push(performance.now() - asked)
      }
    }),
  )
  return { all, perSecond: (all.length * 1000) / (performance.now() - begun) }
}
