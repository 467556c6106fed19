import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { CannotRun } from '../errors.js'

/** An existing account that Postgres runs as, because it refuses to run as root. */
export interface Account {
  name: string
  uid: number
  gid: number
}

const CANDIDATES = ['postgres', 'nobody']

/** Undefined when this process is not root: Postgres then runs as the same user. */
export function findAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const candidate of CANDIDATES) {
    const fields = lines.find(line => line.startsWith(`${candidate}:`))?.split(':')
    if (fields) return { name: candidate, uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new CannotRun(
    `Postgres does not run as root, and there is no account named ${CANDIDATES.join(' or ')}.`,
    'Start as another user, or set DATABASE_URL.',
  )
}

/** True when the account may enter every folder on the way to `path`. */
export function canReach(account: Account, path: string): boolean {
  for (let folder = realpathSync(path); ; folder = dirname(folder)) {
    if (!mayEnter(account, folder)) return false
    if (dirname(folder) === folder) return true
  }
}

function mayEnter(account: Account, folder: string): boolean {
  const { mode, uid, gid } = statSync(folder)
  if (uid === account.uid) return (mode & 0o100) !== 0
  if (gid === account.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}
