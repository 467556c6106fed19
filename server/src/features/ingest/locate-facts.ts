import type { FactBatch } from './fact-batch.js'

/**
 * Runs `fill`, then notes on each fact that it added on which line of the file it stands; if `fill`
 * throws, takes out again what it had added.
 */
export function locateFacts(into: FactBatch, line: number, fill: () => void): void {
  const lists = Object.values(into) as { line?: number }[][]
  const before = lists.map(list => list.length)
  try {
    fill()
  } catch (error) {
    for (const [place, list] of lists.entries()) list.length = before[place] as number
    throw error
  }
  for (const [place, list] of lists.entries()) {
    for (let index = before[place] as number; index < list.length; index++)
      (list[index] as { line?: number }).line = line
  }
}
