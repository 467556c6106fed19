import { spawn } from 'node:child_process'
import type { Account } from './account.js'

export interface Outcome {
  code: number
  output: string
}

/** initdb asks the shell for small things. */
const PROGRAMS = '/usr/local/bin:/usr/bin:/bin'

/** Runs a Postgres program as the account, in a clean environment, and waits for its end. */
export function runProgram(
  program: string,
  args: readonly string[],
  account: Account | undefined,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: '/',
      env: { PATH: PROGRAMS, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(account && { uid: account.uid, gid: account.gid }),
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4000)
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', reject)
    // `exit`, not `close`: the server that pg_ctl leaves behind may hold the pipes open.
    child.on('exit', code => {
      child.stdout.destroy()
      child.stderr.destroy()
      resolve({ code: code ?? 1, output })
    })
  })
}
