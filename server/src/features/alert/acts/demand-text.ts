import { refuse } from '../../../platform/refuse.js'

const longest = 2000

/** The text, trimmed. Throws Invalid where there is none or it is too long. */
export function demandText(text: string, argument: string, what: string): string {
  const trimmed = text.trim()
  if (trimmed.length > 0 && trimmed.length <= longest) return trimmed
  throw refuse(argument, what, [`text of 1 to ${longest} characters`])
}
