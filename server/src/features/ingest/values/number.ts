import { type Row, RowProblem } from '../csv/row.js'

const INTEGER = /^\d{1,9}$/
const DECIMAL = /^-?\d{1,12}(\.\d{1,9})?$/
const SCIENTIFIC = /^\d(\.\d+)?E\+\d+$/

/** A whole number from 0; null where the cell is empty. */
export function readCount(row: Row, column: string): number | null {
  const text = row.text(column)
  if (text === null) return null
  if (!INTEGER.test(text))
    throw new RowProblem(column, 'NOT_A_COUNT', 'the cell is not a whole number from 0')
  return Number(text)
}

/** A number with a decimal point; null where the cell is empty. */
export function readDecimal(row: Row, column: string): number | null {
  const text = row.text(column)
  if (text === null) return null
  if (!DECIMAL.test(text))
    throw new RowProblem(
      column,
      'NOT_A_NUMBER',
      'the cell is not a number with a decimal point and no other marks',
    )
  return Number(text)
}

/** An identity, as text; one that a spreadsheet has turned into a rounded number is refused. */
export function readIdentity(row: Row, column: string): string {
  const text = row.required(column)
  if (SCIENTIFIC.test(text))
    throw new RowProblem(
      column,
      'ROUNDED_IDENTITY',
      'a spreadsheet has rounded this identity; export again and do not open the file in between',
    )
  if (text.length > 200)
    throw new RowProblem(column, 'TOO_LONG', 'the identity is longer than 200 characters')
  return text
}
