/** A two-sided interval, 95 % unless said otherwise, in the unit of the value it surrounds. */
export interface Interval {
  low: number
  high: number
}

/** The 97.5 % quantile of the standard normal distribution: two-sided 95 %. */
export const z95 = 1.959963984540054

/** The interval cut to what the value can be at all. */
export const clampInterval = ({ low, high }: Interval, least: number, most: number): Interval => ({
  low: Math.min(Math.max(low, least), most),
  high: Math.min(Math.max(high, least), most),
})
