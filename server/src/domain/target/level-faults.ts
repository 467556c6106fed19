import { asHigher, type Levels, type OneSided, type Range } from './levels.js'

/** What is wrong with levels that someone proposes, in words; empty when nothing is. */
export function levelFaults(levels: Levels, unit: string): string[] {
  const { direction, ...values } = levels
  const given = Object.values(values).filter(value => value !== undefined)
  const faults = direction === 'RANGE' ? rangeFaults(levels) : orderFaults(levels)
  if (given.some(value => !Number.isFinite(value))) faults.push('every level must be a number')
  if (unit === 'RATIO' && given.some(value => value < 0 || value > 1))
    faults.push('a ratio lies between 0 and 1')
  return faults
}

function orderFaults(levels: OneSided): string[] {
  const { target, red, stretch } = asHigher(0, levels)
  const faults: string[] = []
  if (red >= target) faults.push('red must be worse than the target')
  if (stretch !== undefined && stretch <= target)
    faults.push('stretch must be better than the target')
  return faults
}

const rangeFaults = ({ low, high, redLow, redHigh }: Range) =>
  redLow < low && low <= high && high < redHigh
    ? []
    : ['a range must lie within its red limits, its low end not above its high end']
