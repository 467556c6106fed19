/** A stream of repeatable random numbers; equal keys give equal streams on every machine. */
export interface Rng {
  /** Uniform in [0, 1). */
  next(): number
  chance(probability: number): boolean
  /** Uniform in [low, high). */
  between(low: number, high: number): number
  /** Uniform whole number in [low, high]. */
  int(low: number, high: number): number
  /** Standard normal. */
  normal(): number
  /** Log-normal with this median; sigma is the spread of the logarithm. */
  logNormal(median: number, sigma: number): number
  poisson(mean: number): number
  pick<T>(items: readonly T[]): T
  /** One of the keys, each as likely as its weight says. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K
}

/** Streams are keyed by their path (seed, part, service, month), so parts change independently. */
export function randomStream(...path: (string | number)[]): Rng {
  const next = sfc32(seedOf(path.join('/')))
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    next,
    normal,
    chance: probability => next() < probability,
    between: (low, high) => low + (high - low) * next(),
    int: (low, high) => low + Math.floor((high - low + 1) * next()),
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
    poisson: mean => poisson(mean, next, normal),
    pick: items => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new RangeError('Nothing to pick from')
      return item
    },
    weighted: weights => weighted(weights, next()),
  }
}

function weighted<K extends string>(weights: Partial<Record<K, number>>, uniform: number): K {
  const entries = Object.entries(weights) as [K, number][]
  let left = uniform * entries.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [key, weight] of entries) {
    left -= weight
    if (left < 0) return key
  }
  const last = entries.at(-1)
  if (!last) throw new RangeError('Nothing to pick from')
  return last[0]
}

function poisson(mean: number, next: () => number, normal: () => number): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()))
  const floor = Math.exp(-mean)
  let count = 0
  for (let product = next(); product > floor; product *= next()) count++
  return count
}

/** Chris Doty-Humphrey's "small fast counting" generator with 128 bits of state. */
function sfc32([a0, b0, c0, d0]: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = [a0, b0, c0, d0]
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 4294967296
  }
  for (let i = 0; i < 15; i++) next()
  return next
}

/** FNV-1a with four different offsets: text in, 128 bits out. */
function seedOf(text: string): [number, number, number, number] {
  const hash = (offset: number) => {
    let h = offset
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619)
    h = Math.imul(h ^ (h >>> 15), 2246822507)
    return h ^ (h >>> 13)
  }
  return [hash(0x811c9dc5), hash(0x1b873593), hash(0x5bd1e995), hash(0x2545f491)]
}
