import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { CannotRun } from '../errors.js'
import { EMBEDDED_MAJOR } from './binaries.js'
import { cannotWrite, moveUnlessThere, type Place } from './place.js'
import { runProgram } from './run-program.js'

export const SUPERUSER = 'steerboard'
const PASSWORD_FILE = 'postgres-password'

/** Makes the cluster on first use; refuses one that another major version made. */
export async function ensureCluster(place: Place): Promise<void> {
  if (!existsSync(join(place.cluster, 'PG_VERSION'))) await createCluster(place)
  const found = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim()
  if (found !== EMBEDDED_MAJOR) {
    throw new CannotRun(
      `The data in ${place.cluster} was made by Postgres ${found}; this release brings Postgres ${EMBEDDED_MAJOR}.`,
      'Start the release that made it and move the data over, or set DATA_DIR to a new folder.',
    )
  }
}

/** The superuser's password, made once and readable by the owner of the data folder alone. */
export function readPassword(place: Place): string {
  const file = join(place.home, PASSWORD_FILE)
  try {
    if (!existsSync(file)) {
      writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
    }
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw cannotWrite(place.home, error)
  }
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new CannotRun(
      `The database password in ${file} cannot be read: the data folder belongs to another user.`,
      'Start as the user who started first, or set DATA_DIR to another folder.',
    )
  }
}

/** Built beside its place and moved there when finished, so that a kill leaves no half cluster. */
async function createCluster(place: Place): Promise<void> {
  const password = readPassword(place)
  const fresh = makeFreshFolder(place)
  const passwordFile = join(fresh, 'password')
  const target = join(fresh, 'cluster')
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid)
    const outcome = await runProgram(
      place.binaries.initdb,
      [`--pgdata=${target}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, ...INITDB],
      place.account,
    ).catch((error: Error) => ({ code: 1, output: error.message }))
    if (outcome.code !== 0) {
      throw new CannotRun(
        `The embedded Postgres could not create its data in ${place.cluster}: ${lastLine(outcome.output)}`,
        'Free some space or set DATA_DIR to another folder, or set DATABASE_URL.',
      )
    }
    moveUnlessThere(target, place.cluster)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** Sorting by code point is the same on every system. */
const INITDB = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--auth=scram-sha-256',
  '--no-instructions',
]

function makeFreshFolder(place: Place): string {
  try {
    const folder = mkdtempSync(join(place.home, 'postgres.new-'))
    if (place.account) chownSync(folder, place.account.uid, place.account.gid)
    chmodSync(folder, 0o700)
    return folder
  } catch (error) {
    throw cannotWrite(place.home, error)
  }
}

export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
