/** Waits for the work, but so many milliseconds at most; what it does later is left alone. */
export async function within(work: Promise<void>, milliseconds: number): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
