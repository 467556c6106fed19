import { refuse } from '../../platform/refuse.js'

const LONGEST = 600

/** The text without blanks at its ends. Throws Invalid where it is empty, too long or not plain. */
export function checkText(argument: string, text: string): string {
  const plain = text.trim()
  if (plain === '' || plain.length > LONGEST || /\p{Cc}/u.test(plain))
    throw refuse(argument, `A text of 1 to ${LONGEST} characters, in one paragraph, is needed.`, [
      `1 to ${LONGEST} characters without line breaks`,
    ])
  return plain
}
