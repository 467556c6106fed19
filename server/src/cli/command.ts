import type { Config } from '../config.js'
import type { Output } from './output.js'

export interface Flag {
  description: string
  /** Name of its value; a flag without one is a switch. */
  value?: string
  required?: boolean
}

export interface CommandInput {
  /** Name of the command. */
  name: string
  positionals: readonly string[]
  /** Text of a flag that takes a value. */
  text(flag: string): string | undefined
  isSet(flag: string): boolean
  /** Every flag that was given; null is a switch. */
  given: Readonly<Record<string, string | null>>
  config: Config
  out: Output
  /** Aborted by Ctrl-C and SIGTERM. */
  signal: AbortSignal
}

export interface Command {
  name: string
  summary: string
  /** More than the summary says, for --help. */
  details?: string
  /** Names of the positional arguments, all required. */
  positionals?: readonly string[]
  flags?: Readonly<Record<string, Flag>>
  examples: readonly string[]
  /** Resolves with the exit code. */
  run(input: CommandInput): Promise<number>
}
