import type { Command } from './command.js'
import { EXIT } from './exit-codes.js'
import { commandHelp, programHelp } from './help.js'
import { createOutput, type Output } from './output.js'
import { findCommand, type ParsedLine, parseLine } from './parse.js'
import { UsageError } from './usage-error.js'

/** Thrown into the work of a command when the process is asked to stop. */
export class Interrupted extends Error {
  constructor(readonly exitCode: number) {
    super('Stopped.')
  }
}

/** Runs one command line and resolves with the exit code; it never rejects. */
export async function run(words: readonly string[], commands: readonly Command[]): Promise<number> {
  const [name, ...rest] = words
  const out = createOutput(words.includes('--json'), process.stdout, process.stderr)
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      process.stdout.write(`${programHelp(commands)}\n`)
      return name === undefined ? EXIT.usage : EXIT.ok
    }
    if (name === '--version') return await printVersion(out)
    const command = findCommand(name, commands)
    return await runCommand(command, parseLine(command, rest), out)
  } catch (error) {
    if (error instanceof Interrupted) {
      out.note('Stopped before the end; what was not finished has left nothing behind.')
      return error.exitCode
    }
    out.failure(error)
    return error instanceof UsageError ? EXIT.usage : EXIT.failure
  }
}

async function printVersion(out: Output): Promise<number> {
  const { version } = await import('../version.js')
  out.result(`steerboard ${version}`, { version })
  return EXIT.ok
}

async function runCommand(command: Command, line: ParsedLine, out: Output): Promise<number> {
  if (line.flags.has('help')) {
    process.stdout.write(`${commandHelp(command)}\n`)
    return EXIT.ok
  }
  const { readConfig } = await import('../config.js')
  return command.run({
    name: command.name,
    positionals: line.positionals,
    text: flag => asText(line.flags.get(flag)),
    isSet: flag => line.flags.has(flag),
    given: Object.fromEntries(
      [...line.flags].map(([flag, value]) => [flag, asText(value) ?? null]),
    ),
    config: readConfig(),
    out,
    signal: stopSignal(),
  })
}

function asText(value: string | true | undefined): string | undefined {
  return value === true ? undefined : value
}

/** One Ctrl-C comes twice where npm passes on what the terminal has sent already. */
const ECHO_MS = 500

/** Aborted by the first signal; the next press ends the process at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController()
  let firstAt = 0
  const stopWith = (exitCode: number) => () => {
    if (!controller.signal.aborted) firstAt = performance.now()
    else if (performance.now() - firstAt > ECHO_MS) process.exit(exitCode)
    controller.abort(new Interrupted(exitCode))
  }
  process.on('SIGINT', stopWith(EXIT.interrupted))
  process.on('SIGTERM', stopWith(EXIT.terminated))
  // A closed terminal; with nohup there is none and the signal stays ignored.
  if (process.stderr.isTTY) process.on('SIGHUP', stopWith(EXIT.terminated))
  return controller.signal
}
