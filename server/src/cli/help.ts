import type { Command } from './command.js'
import { COMMON_FLAGS } from './parse.js'

export function programHelp(commands: readonly Command[]): string {
  return [
    'Usage: steerboard COMMAND [flags]',
    '',
    table(commands.map(command => [command.name, command.summary])),
    '',
    'steerboard COMMAND --help tells more, steerboard --version which version this is.',
    'Settings are environment variables: docs/configuration.md.',
    EXIT_CODES,
  ].join('\n')
}

export function commandHelp(command: Command): string {
  const flags = Object.entries({ ...command.flags, ...COMMON_FLAGS })
  return [
    `Usage: ${usageOf(command)}`,
    '',
    command.details ? `${command.summary}\n\n${command.details}` : command.summary,
    '',
    table(
      flags.map(([name, flag]) => [
        `--${name}${flag.value ? ` ${flag.value}` : ''}`,
        flag.description,
      ]),
    ),
    '',
    'Examples:',
    ...command.examples.map(example => `  ${example}`),
    '',
    EXIT_CODES,
  ].join('\n')
}

const EXIT_CODES =
  'Exit codes: 0 done, 1 failed, 2 not understood, 3 data rejected, 130 stopped by Ctrl-C, 143 by SIGTERM.'

function usageOf(command: Command): string {
  const required = Object.entries(command.flags ?? {})
    .filter(([, flag]) => flag.required)
    .map(([name, flag]) => `--${name} ${flag.value}`)
  return ['steerboard', command.name, ...(command.positionals ?? []), ...required, '[flags]'].join(
    ' ',
  )
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}
