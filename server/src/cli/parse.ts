import { parseArgs } from 'node:util'
import { nearest } from '../platform/nearest.js'
import type { Command, Flag } from './command.js'
import { UsageError } from './usage-error.js'

/** Flags that every command has. */
export const COMMON_FLAGS: Readonly<Record<string, Flag>> = {
  json: { description: 'Print one JSON document instead of text, on errors too.' },
  help: { description: 'Show this help.' },
}

export interface ParsedLine {
  positionals: string[]
  flags: Map<string, string | true>
}

export function findCommand(name: string, commands: readonly Command[]): Command {
  const found = commands.find(command => command.name === name)
  if (found) return found
  const suggestion = nearest(
    name,
    commands.map(command => command.name),
  )
  throw new UsageError(`There is no command "${name}".${didYouMean(suggestion)}`)
}

/** Reads the words after the command. Throws UsageError. */
export function parseLine(command: Command, words: readonly string[]): ParsedLine {
  const known = { ...command.flags, ...COMMON_FLAGS }
  const flags = new Map<string, string | true>()
  const positionals: string[] = []
  for (const token of tokensOf(words, known)) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind === 'option') addFlag(flags, known, token)
  }
  if (!flags.has('help')) checkComplete(command, positionals, flags)
  return { positionals, flags }
}

function tokensOf(words: readonly string[], known: Readonly<Record<string, Flag>>) {
  const options = Object.entries(known).map(([name, flag]) => [
    name,
    { type: flag.value ? ('string' as const) : ('boolean' as const) },
  ])
  return parseArgs({
    args: [...words],
    options: { ...Object.fromEntries(options), help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  }).tokens
}

function addFlag(
  flags: Map<string, string | true>,
  known: Readonly<Record<string, Flag>>,
  token: { name: string; rawName: string; value?: string | undefined },
): void {
  const flag = Object.hasOwn(known, token.name) ? known[token.name] : undefined
  if (!flag) {
    const suggestion = nearest(token.name, Object.keys(known))
    throw new UsageError(
      `There is no flag ${token.rawName}.${didYouMean(suggestion && `--${suggestion}`)}`,
    )
  }
  if (flags.has(token.name)) throw new UsageError(`${token.rawName} is given twice.`)
  if (flag.value && !token.value) {
    throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${flag.value}`)
  }
  if (!flag.value && token.value !== undefined) {
    throw new UsageError(`${token.rawName} takes no value.`)
  }
  flags.set(token.name, token.value ?? true)
}

function checkComplete(
  command: Command,
  positionals: readonly string[],
  flags: ReadonlyMap<string, unknown>,
): void {
  const expected = command.positionals ?? []
  const missing = expected[positionals.length]
  if (missing) throw new UsageError(`${command.name} needs ${missing}.`)
  if (positionals.length > expected.length) {
    throw new UsageError(`${command.name} does not take "${positionals[expected.length]}".`)
  }
  for (const [name, flag] of Object.entries(command.flags ?? {})) {
    if (flag.required && !flags.has(name)) {
      throw new UsageError(`${command.name} needs --${name} ${flag.value}.`)
    }
  }
}

function didYouMean(suggestion: string | undefined): string {
  return suggestion ? ` Did you mean ${suggestion}?` : ''
}
