import { asHigher, type Levels } from '../levels.js'

const most = 1.2

/**
 * How well a value does against its levels: 1 at the target, 0.5 at red, up to 1.2 at stretch, never
 * below 0. Holds for targets of zero and in both directions, where value ÷ target does not.
 */
export function attainment(value: number, levels: Levels): number {
  if (levels.direction === 'RANGE') {
    const { low, high, redLow, redHigh } = levels
    if (value < low) return falling(low - value, low - redLow)
    return value > high ? falling(value - high, redHigh - high) : 1
  }
  const { value: x, target, red, stretch } = asHigher(value, levels)
  if (x < target) return falling(target - x, target - red)
  if (stretch === undefined) return 1
  return 1 + (most - 1) * Math.min(1, (x - target) / (stretch - target))
}

const falling = (short: number, toRed: number) => Math.max(0, 1 - (0.5 * short) / toRed)
