/**
 * Lets those who ask for the same at the same time share one reading. Each is given a reading that
 * began after it had asked, so nobody is told what was true only before: who asks while one is
 * under way waits for the next, together with all others who ask meanwhile.
 */
export function inCommon<A, T>(read: (asker: A) => Promise<T>): (asker: A) => Promise<T> {
  let current: Promise<T> | undefined
  let next: Promise<T> | undefined
  const begin = (asker: A): Promise<T> => {
    const reading = read(asker)
    const end = () => {
      if (current === reading) current = undefined
    }
    reading.then(end, end)
    current = reading
    return reading
  }
  return asker => {
    if (!current) return begin(asker)
    if (next) return next
    const follow = () => {
      next = undefined
      return begin(asker)
    }
    next = current.then(follow, follow)
    return next
  }
}
