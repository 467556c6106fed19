import { refuse } from '../../platform/refuse.js'

/** The text without blanks at its ends. Throws Invalid where it is empty, too long or not plain. */
export function checkText(
  text: string,
  { argument, longest }: { argument: string; longest: number },
): string {
  const plain = text.trim()
  if (plain !== '' && plain.length <= longest && !/\p{Cc}/u.test(plain)) return plain
  throw refuse(argument, `A text of 1 to ${longest} characters in one line is needed.`, [
    `1 to ${longest} characters without line breaks`,
  ])
}
