import { refuse } from '../../../platform/refuse.js'

/** The text without blanks at its ends. Throws Invalid where it is empty, too long or not plain. */
export function chooseText(argument: string, text: string, longest: number): string {
  const plain = text.trim()
  if (plain === '' || plain.length > longest || /\p{Cc}/u.test(plain))
    throw refuse(argument, `A text of 1 to ${longest} characters, in one paragraph, is needed.`, [
      `1 to ${longest} characters without line breaks`,
    ])
  return plain
}

/** The same, where nothing may be said. */
export const chooseOptionalText = (
  argument: string,
  text: string | null | undefined,
  longest: number,
): string | null =>
  text == null || text.trim() === '' ? null : chooseText(argument, text, longest)
