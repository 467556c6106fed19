import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.js'
import { watchPostmaster } from './postmaster.js'

test.skipIf(process.platform !== 'linux')(
  'a server that has ended is noticed even where nothing asks for its result (Linux only: read from /proc)',
  async () => {
    const cluster = temporaryFolder('steerboard-watched-')
    const parent = spawn('sh', ['-c', 'sleep 600 & echo $!; exec cat'], { stdio: 'pipe' })
    try {
      const [pid] = await once(parent.stdout, 'data')
      // Once it answers, `cat` has taken over from the shell, and asks for no result.
      parent.stdin.write('there')
      await once(parent.stdout, 'data')
      process.kill(Number(pid), 'SIGKILL')
      writeFileSync(join(cluster, 'postmaster.pid'), String(pid))
      await watchPostmaster(cluster).ended
    } finally {
      parent.kill()
      rmSync(cluster, { recursive: true })
    }
    expect(parent.killed).toBe(true)
  },
)
