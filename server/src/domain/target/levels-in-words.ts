import type { Unit } from '../kpi/define-kpi.js'
import { valueInWords } from '../kpi/value-in-words.js'
import type { Levels } from './levels.js'

/** The levels of one period as minutes say them: "at least 95%; red below 90%, stretch 98%". */
export function levelsInWords(levels: Levels, unit: Unit): string {
  const said = (value: number) => valueInWords(value, unit)
  if (levels.direction === 'RANGE')
    return `between ${said(levels.low)} and ${said(levels.high)}; red below ${said(levels.redLow)} and above ${said(levels.redHigh)}`
  return sidedInWords(levels, said(levels.target), said)
}

/** The same, with words of one's own for the target. */
export function sidedInWords(
  {
    direction,
    red,
    stretch,
  }: { direction: 'HIGHER' | 'LOWER'; red: number; stretch?: number | undefined },
  target: string,
  said: (value: number) => string,
): string {
  const [least, beyond] = direction === 'HIGHER' ? ['at least', 'below'] : ['at most', 'above']
  const more = stretch === undefined ? '' : `, stretch ${said(stretch)}`
  return `${least} ${target}; red ${beyond} ${said(red)}${more}`
}
