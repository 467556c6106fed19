import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from './kit/folder.js'

const NOBODY = 65_534
const START = join(import.meta.dirname, '..', 'scripts', 'start.mjs')

test('npm start in a folder that may not be written to says so before it installs', () => {
  const project = join(scratchFolder(), 'project')
  mkdirSync(join(project, 'scripts'), { recursive: true })
  const script = join(project, 'scripts', 'start.mjs')
  copyFileSync(START, script)
  chmodSync(join(project, '..'), 0o755)
  chmodSync(project, 0o555)
  // Nothing is read-only for root.
  const account = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  const { status, stderr } = spawnSync(process.execPath, [script], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  })
  chmodSync(project, 0o755)
  expect(status).toBe(1)
  expect(stderr).toContain('is not writable for this user')
})
