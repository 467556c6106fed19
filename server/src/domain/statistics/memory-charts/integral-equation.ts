interface Quadrature {
  nodes: number[]
  weights: number[]
}

/** Gauss–Legendre nodes and weights on low…high. Source: Abramowitz and Stegun 25.4.30, by Newton's method. */
export function gaussLegendre(count: number, low: number, high: number): Quadrature {
  const nodes: number[] = []
  const weights: number[] = []
  for (let index = 0; index < count; index++) {
    let x = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5))
    let slope = 1
    for (let step = 0; step < 12; step++) {
      const { value, before } = legendre(count, x)
      slope = (count * (x * value - before)) / (x * x - 1)
      x -= value / slope
    }
    nodes.push((low + high + (high - low) * x) / 2)
    weights.push((high - low) / ((1 - x * x) * slope * slope))
  }
  return { nodes, weights }
}

function legendre(degree: number, x: number): { value: number; before: number } {
  let before = 1
  let value = x
  for (let k = 2; k <= degree; k++)
    [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k]
  return { value, before }
}

/** Solves (1 − kernel) · L = 1 by elimination with the largest pivot first. */
export function solveRunLengths(kernel: readonly (readonly number[])[]): number[] {
  const size = kernel.length
  const rows = kernel.map((row, i) => [...row.map((cell, j) => (i === j ? 1 : 0) - cell), 1])
  for (let column = 0; column < size; column++) {
    const rest = rows.slice(column)
    const largest = rest.reduce((best, row) =>
      Math.abs(row[column] as number) > Math.abs(best[column] as number) ? row : best,
    )
    const at = rows.indexOf(largest)
    ;[rows[column], rows[at]] = [largest, rows[column] as number[]]
    eliminate(rows, column)
  }
  return rows.map((row, i) => (row[size] as number) / (row[i] as number))
}

function eliminate(rows: number[][], column: number): void {
  const pivot = rows[column] as number[]
  for (const row of rows) {
    if (row === pivot) continue
    const factor = (row[column] as number) / (pivot[column] as number)
    if (factor === 0) continue
    for (let j = column; j < row.length; j++)
      row[j] = (row[j] as number) - factor * (pivot[j] as number)
  }
}
