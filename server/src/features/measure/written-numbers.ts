const MINUS = 45
const ZERO = 48
const NINE = 57
const COMMA = 44
const CLOSE = 125
/** The N of NULL. */
const NULL = 78

/**
 * The whole numbers in an array, or an array of arrays, as Postgres writes it; NULL is 0. Read digit
 * by digit, for a board of medians has a hundred thousand of them. Numbers above 2^53 are rounded.
 */
export function numbersIn(text: string | null): number[] {
  const numbers: number[] = []
  if (text === null) return numbers
  let number = 0
  let sign = 1
  let isOpen = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= ZERO && code <= NINE) {
      number = number * 10 + (code - ZERO)
      isOpen = true
    } else if (code === MINUS) sign = -1
    else if (code === NULL) isOpen = true
    else if (isOpen && (code === COMMA || code === CLOSE)) {
      numbers.push(sign * number)
      number = 0
      sign = 1
      isOpen = false
    }
  }
  return numbers
}
