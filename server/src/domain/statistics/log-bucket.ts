/** Ratio of neighbouring bucket edges: the relative error is (γ − 1) ÷ (γ + 1), below 2.5 %. */
export const gamma = 1.05

/** The largest relative distance of a duration from its bucket's representative. */
export const bucketError = (gamma - 1) / (gamma + 1)

/** Bucket of durations of zero seconds, and of negative ones, which only wrong data have. */
export const zeroBucket = -1

const logGamma = Math.log(gamma)

/**
 * Bucket of a duration: `i` holds the seconds in (γ^(i−1), γ^i]; up to one second is bucket 0.
 * Counts of buckets add up and can be taken back, unlike a percentile.
 *
 * Source: C. Masson, J. E. Rim, H. K. Lee, "DDSketch", PVLDB 12 (2019) 2195–2205, section 2.1.
 */
export const bucketOf = (seconds: number): number =>
  seconds <= 0 ? zeroBucket : Math.max(0, Math.ceil(Math.log(seconds) / logGamma))

/** The duration in seconds that stands for a bucket. */
export const representativeOf = (bucket: number): number =>
  bucket <= zeroBucket ? 0 : (2 * gamma ** bucket) / (1 + gamma)
