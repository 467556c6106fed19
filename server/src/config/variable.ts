import { z } from 'zod'

/** What is told about a variable beside its rule; the reference page is written from it. */
export interface VariableNote {
  description: string
  /** What happens where nothing is set. */
  whenUnset: string
  example: string
  secret?: boolean
  /** It may be given as a file, as secrets may. */
  isFileToo?: boolean
}

export const notes = z.registry<VariableNote>()

export function variable<T extends z.ZodType>(rule: T, note: VariableNote): T {
  notes.add(rule, note)
  return rule
}
