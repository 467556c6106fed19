import { refuse } from '../../../platform/refuse.js'

/** The number in an id that was given out. Throws Invalid for a text that never was one. */
export function idOf(text: string, argument: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw refuse(argument, 'This is no id that was given out here.', ['an id from an answer'])
}
