import { type Row, RowProblem } from '../csv/row.js'

const YES = new Set(['true', 'yes', '1'])
const NO = new Set(['false', 'no', '0'])

/** true/yes/1 or false/no/0; null where the cell is empty. */
export function readFlag(row: Row, column: string): boolean | null {
  const text = row.text(column)?.toLowerCase() ?? null
  if (text === null) return null
  if (YES.has(text)) return true
  if (NO.has(text)) return false
  throw new RowProblem(column, 'NOT_A_FLAG', 'the cell is neither true nor false')
}

/** One of the given words, in any case; null where the cell is empty. */
export function readChoice<T extends string>(
  row: Row,
  column: string,
  choices: readonly T[],
): T | null {
  const text = row.text(column)?.toLowerCase() ?? null
  if (text === null) return null
  const choice = choices.find(word => word.toLowerCase() === text)
  if (choice === undefined)
    throw new RowProblem(column, 'NOT_A_CHOICE', `the cell is none of ${choices.join(', ')}`)
  return choice
}
