import { createHash, randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CannotRun } from '../errors.js'
import { type Account, canReach, findAccount } from './account.js'
import { type Binaries, binariesIn, EMBEDDED_VERSION, findBinaries } from './binaries.js'

/** Where the embedded server lives and as whom it runs. */
export interface Place {
  binaries: Binaries
  account: Account | undefined
  /** Holds the cluster and its password. */
  home: string
  /** The cluster itself. */
  cluster: string
}

const SHARED = '/var/lib/steerboard'

/**
 * Everything is kept in `dataDir`, unless this is root and the account that Postgres runs as cannot
 * reach it: then binaries and data go below /var/lib/steerboard, and `dataDir` says so in a note.
 */
export async function choosePlace(dataDir: string): Promise<Place> {
  const folder = resolve(dataDir)
  makeFolder(folder)
  const binaries = await findBinaries()
  const account = findAccount()
  if (!account || (canReach(account, folder) && canReach(account, binaries.initdb))) {
    return { binaries, account, home: folder, cluster: join(folder, 'postgres') }
  }
  const reachable = canReach(account, binaries.initdb) ? binaries : copyBinaries(binaries)
  const home = canReach(account, folder) ? folder : sharedHome(folder)
  return { binaries: reachable, account, home, cluster: join(home, 'postgres') }
}

function copyBinaries(binaries: Binaries): Binaries {
  const root = join(SHARED, `pg-${EMBEDDED_VERSION}`)
  if (!existsSync(root)) {
    makeFolder(SHARED)
    const fresh = `${root}.${randomBytes(4).toString('hex')}`
    cpSync(binaries.root, fresh, { recursive: true, verbatimSymlinks: true })
    moveUnlessThere(fresh, root)
  }
  return binariesIn(root, binaries)
}

function sharedHome(folder: string): string {
  const id = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  const home = join(SHARED, `data-${id}`)
  makeFolder(home)
  writeFileSync(join(folder, 'LOCATION'), `${home}\n`)
  return home
}

/** Puts a finished folder in place; where somebody was faster, theirs stays. */
export function moveUnlessThere(fresh: string, target: string): void {
  try {
    renameSync(fresh, target)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
  } catch (error) {
    throw cannotWrite(folder, error)
  }
}

export function cannotWrite(folder: string, error: unknown): CannotRun {
  const { code = 'unknown' } = error as { code?: string }
  const reasons: Record<string, string> = {
    EACCES: 'is not writable for this user',
    EPERM: 'is not writable for this user',
    EROFS: 'is on a read-only file system',
    ENOSPC: 'is on a full disk',
    ENOTDIR: 'is not a folder',
    EEXIST: 'is not a folder',
  }
  return new CannotRun(
    `The data folder ${folder} ${reasons[code] ?? `cannot be used (${code})`}.`,
    'Set DATA_DIR to a folder that this user may write to.',
  )
}
