/**
 * Correlation of a series with itself so many periods later, −1…1; 0 for a constant series, in
 * which nothing can be told. Divided by n, as `acf` of R and statsmodels.
 *
 * Source: G. E. P. Box and G. M. Jenkins, Time Series Analysis (1976), chapter 2.
 */
export function autocorrelation(values: readonly number[], lag: number): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  let together = 0
  let alone = 0
  for (const [index, value] of values.entries()) {
    alone += (value - mean) ** 2
    const later = values[index + lag]
    if (later !== undefined) together += (value - mean) * (later - mean)
  }
  return alone === 0 ? 0 : together / alone
}
