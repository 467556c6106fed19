import { refuse } from '../../../platform/refuse.js'

const mostCharacters = 4000

/** Trimmed text; `null` where there is none. Throws Invalid where it is too long. */
export function textOf(text: string | null | undefined, field: string): string | null {
  const trimmed = text?.trim() ?? ''
  if (trimmed.length > mostCharacters)
    throw refuse(`input.${field}`, `This is longer than ${mostCharacters} characters.`, [
      `at most ${mostCharacters} characters`,
    ])
  return trimmed === '' ? null : trimmed
}
