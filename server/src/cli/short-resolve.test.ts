import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const HERE = import.meta.dirname
const MOST_MB = 150

/** The peak of resident memory of a process that imports the driver as the commands do, in MB. */
function peakOfImport(): number {
  const program = `
    import { existsSync, readFileSync } from 'node:fs'
    const { shortenResolution } = await import(${JSON.stringify(join(HERE, 'short-resolve.ts'))})
    shortenResolution()
    const { drizzle } = await import('drizzle-orm/postgres-js')
    const { pgTable } = await import('drizzle-orm/pg-core')
    if (!drizzle || !pgTable) throw new Error('not the driver')
    // Not maxRSS: that begins with what the process had that started this one.
    const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
    const peak = /VmHWM:\\s+(\\d+)/.exec(status)?.[1]
    console.log((peak ?? process.resourceUsage().maxRSS) / 1000)`
  const options = { cwd: dirname(HERE), encoding: 'utf8' } as const
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', program], options))
}

it('does not take hundreds of megabytes to load the database driver', () => {
  expect(peakOfImport()).toBeLessThan(MOST_MB)
})
