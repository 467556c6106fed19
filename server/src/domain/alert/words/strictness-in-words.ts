import type { Strictness } from '../strictness.js'
import { plainNumber } from './grain-words.js'

/** When a shift for the worse is told rather than only shown, in one sentence. */
export function strictnessInWords({ point, twoOfThree, run }: Strictness): string {
  const far = (sigmas: number) => `${plainNumber(sigmas)} sigmas from the average`
  const ways = [
    `one period lies more than ${far(point)}`,
    ...(twoOfThree === null ? [] : [`two of three lie more than ${far(twoOfThree)}`]),
    `${plainNumber(run)} in a row lie on the worse side of it`,
  ]
  return `So that the budget is kept, a shift is told when ${ways.join(', or ')}; a weaker one is shown on its chart and is only suspected.`
}
