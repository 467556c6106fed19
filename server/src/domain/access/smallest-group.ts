/**
 * No figure tells of a group of fewer people: neither of those who have something nor of those who
 * have not, nor of what is left of a group when others are taken away. The database holds to it, too.
 */
export const SMALLEST_GROUP = 5

/** Whether there is somebody, and too few of them to be spoken of. */
export const isTooSmall = (people: number): boolean => people > 0 && people < SMALLEST_GROUP

/**
 * Which of the groups that are shown beside one another are withheld: those that are too small, and
 * with them the next smallest ones until those withheld are enough people together. Else a small one
 * could be told from the sum of all, less those that are shown.
 */
export function withheldAmong(sizes: readonly number[]): boolean[] {
  const ascending = sizes
    .map((size, place) => ({ size, place }))
    .filter(({ size }) => size > 0)
    .toSorted((one, other) => one.size - other.size)
  const withheld = sizes.map(() => false)
  let people = 0
  for (const { size, place } of ascending) {
    if (!isTooSmall(size) && !isTooSmall(people)) break
    withheld[place] = true
    people += size
  }
  return withheld
}
