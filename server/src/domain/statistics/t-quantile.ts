import { z95 } from './interval.js'

/** Probability of |T| ≤ t with θ = atan(t / √ν), ν whole. Source: Abramowitz and Stegun 26.7.3–4. */
function centralProbability(theta: number, degrees: number): number {
  const cosine = Math.cos(theta)
  const isOdd = degrees % 2 === 1
  let term = isOdd ? cosine : 1
  let sum = degrees === 1 ? 0 : term
  for (let k = isOdd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= cosine ** 2 * ((k - 1) / k)
    sum += term
  }
  const tail = Math.sin(theta) * sum
  return isOdd ? (2 / Math.PI) * (theta + tail) : tail
}

function byBisection(degrees: number): number {
  let low = 0
  let high = Math.PI / 2
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (centralProbability(middle, degrees) < 0.95) low = middle
    else high = middle
  }
  return Math.tan(high) * Math.sqrt(degrees)
}

/** Cornish–Fisher expansion, exact to seven digits from 60 degrees on. Abramowitz and Stegun 26.7.5. */
function byExpansion(degrees: number): number {
  const z = z95
  const first = (z ** 3 + z) / 4
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384
  return z + first / degrees + second / degrees ** 2 + third / degrees ** 3
}

const small: readonly number[] = Array.from({ length: 60 }, (_, degrees) =>
  degrees === 0 ? Number.POSITIVE_INFINITY : byBisection(degrees),
)

/**
 * The 97.5 % quantile of Student's t distribution: two-sided 95 %.
 * @throws RangeError unless the degrees of freedom are a whole number of at least 1.
 */
export function tQuantile(degrees: number): number {
  if (!Number.isInteger(degrees) || degrees < 1)
    throw new RangeError(`${degrees} degrees of freedom: a whole number of at least 1 is needed`)
  return small[degrees] ?? byExpansion(degrees)
}
