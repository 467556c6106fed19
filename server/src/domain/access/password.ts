export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128

/** What is left of a password without what anybody would try first has to be at least this long. */
const LEAST_OF_ONES_OWN = 8
const LEAST_DIFFERENT = 5
/** Shorter parts of a name stand in many words. */
const SHORTEST_PART = 3

export interface PasswordOf {
  /** Lower case; whether it is among the passwords that are tried first everywhere. */
  isCommon(text: string): boolean
  /** Name, e-mail address, organisation: what whoever tries knows already. */
  known: readonly string[]
}

/**
 * Why it cannot be a password, in words for who chose it; null where it can. As NIST SP 800-63B
 * (section 3.1.1.2) has it: length and a list of what is guessed, no rule about kinds of characters.
 */
export function faultOfPassword(password: string, { isCommon, known }: PasswordOf): string | null {
  const length = [...password].length
  if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD)
    return `A password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters; four or five words make a good one.`
  const lower = password.normalize('NFKC').toLowerCase()
  if (new Set(lower).size < LEAST_DIFFERENT)
    return 'This repeats the same few characters. Take four or five words instead.'
  if ([lower, coreOf(lower), unitOf(lower)].some(isCommon))
    return 'This is among the passwords that are tried first. Take four or five words instead.'
  if ([...withoutKnown(lower, known)].length < LEAST_OF_ONES_OWN)
    return 'This is little more than a name or an address that others know. Add words to it.'
  return null
}

/** Without the figures and signs that are put before and after a word. */
const coreOf = (lower: string): string => lower.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/** What is repeated, where the whole is nothing but repetition. */
const unitOf = (lower: string): string => /^(.+?)\1+$/u.exec(lower)?.[1] ?? lower

function withoutKnown(lower: string, known: readonly string[]): string {
  const parts = known
    .flatMap(each =>
      each
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter(part => [...part].length >= SHORTEST_PART)
    .toSorted((a, b) => b.length - a.length)
  return parts.reduce((left, part) => left.replaceAll(part, ''), lower)
}
