import { refuse } from '../../../platform/refuse.js'

/** A number within bounds, to two decimals. Throws Invalid for any other. */
export function chooseNumber(
  argument: string,
  value: number,
  { least, most }: { least: number; most: number },
): number {
  if (Number.isFinite(value) && value >= least && value <= most)
    return Math.round(value * 100) / 100
  throw refuse(argument, `A number from ${least} to ${most} is needed.`, [
    `a number from ${least} to ${most}`,
  ])
}

/** The number in an id that was given out. Throws Invalid for a text that never was one. */
export function idOf(text: string, argument: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw refuse(argument, 'This is no id that was given out here.', ['an id from an answer'])
}
