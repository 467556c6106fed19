const MINUS = 45
const ZERO = 48
const NINE = 57

/**
 * Adds the buckets of histograms as Postgres writes them, `{{bucket,count},{bucket,count}}…`. Read
 * digit by digit: a board of medians has a hundred thousand of these numbers.
 */
export function addPacked(buckets: Map<number, number>, packed: string): void {
  let bucket: number | undefined
  let number = 0
  let sign = 1
  let isNumber = false
  for (let i = 0; i < packed.length; i++) {
    const code = packed.charCodeAt(i)
    if (code >= ZERO && code <= NINE) {
      number = number * 10 + code - ZERO
      isNumber = true
      continue
    }
    if (isNumber) {
      if (bucket === undefined) bucket = sign * number
      else {
        buckets.set(bucket, (buckets.get(bucket) ?? 0) + sign * number)
        bucket = undefined
      }
      number = 0
      isNumber = false
    }
    sign = code === MINUS ? -1 : 1
  }
}
