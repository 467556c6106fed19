import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder that is removed when the test is finished. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'steerboard-e2e-'))
  // Started as root, Postgres runs as another account and must be able to enter.
  chmodSync(folder, 0o755)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
