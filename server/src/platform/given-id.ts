import { refuse } from './refuse.js'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const isUuid = (text: string): boolean => UUID.test(text)

/** An id as it was given out. Throws Invalid for a text that never was one, so that no query meets it. */
export function givenUuid(text: string, argument: string): string {
  if (isUuid(text)) return text
  throw refuse(argument, 'This is no id that was given out here.', ['an id from an answer'])
}
