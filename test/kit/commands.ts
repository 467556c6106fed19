import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Ended, type Environment, environmentOf } from './program.js'

const RUNNER = fileURLToPath(new URL('./run-commands.mjs', import.meta.url))

let runner: Promise<ChildProcess> | undefined
let last: Promise<unknown> = Promise.resolve()

/**
 * Runs `steerboard` with these words to its end, in a process that a test file keeps for all its
 * commands: to start one costs more than most commands. Where starting and ending are what is
 * tested, `steerboard` of `program.ts` starts a process of its own.
 */
export function runCommand(words: readonly string[], env: Environment): Promise<Ended> {
  const ended = last.then(() => runIn(words, env))
  last = ended.catch(() => {})
  return ended
}

async function runIn(words: readonly string[], env: Environment): Promise<Ended> {
  runner ??= startRunner()
  const child = await runner
  keepAlive(child, true)
  try {
    child.send({ words, env: environmentOf(env) })
    return (await answerOf(child)) as Ended
  } finally {
    keepAlive(child, false)
  }
}

async function startRunner(): Promise<ChildProcess> {
  const child = fork(RUNNER, { env: environmentOf({}), execArgv: [] })
  await answerOf(child)
  return child
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const done = new AbortController()
  const ended = once(child, 'exit', done).then(([code]) => {
    throw new Error(`The process that runs commands ended with ${code}.`)
  })
  // Whichever does not come is given up.
  ended.catch(() => {})
  const answered = once(child, 'message', done)
  answered.catch(() => {})
  try {
    const [answer] = await Promise.race([answered, ended])
    return answer
  } finally {
    done.abort()
  }
}

/** Between commands it does not keep the test file from ending, with which it ends itself. */
function keepAlive(child: ChildProcess, isWanted: boolean): void {
  const word = isWanted ? 'ref' : 'unref'
  child[word]()
  child.channel?.[word]()
}
