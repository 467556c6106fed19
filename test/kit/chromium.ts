import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export interface Chromium {
  executablePath: string
  env: Record<string, string>
}

const INSTALLED = '/usr/bin/chromium'
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/steerboard', import.meta.url))
const UNPACKED = join(CACHE, 'chromium-153.0.0')
const UNPACK = fileURLToPath(new URL('./unpack-chromium.mjs', import.meta.url))

/** CHROME_PATH, else the installed Chromium, else the packed one that came with the packages. */
export async function findChromium(): Promise<Chromium> {
  const chosen = process.env.CHROME_PATH
  if (chosen && !existsSync(chosen))
    throw new Error(`CHROME_PATH names ${chosen}, which is not there.`)
  if (chosen) return { executablePath: chosen, env: {} }
  if (existsSync(INSTALLED)) return { executablePath: INSTALLED, env: {} }
  if (process.platform === 'linux' && process.arch === 'x64') return unpacked()
  throw new Error(
    'No browser for the browser tests: set CHROME_PATH to a Chrome or Chromium, or install one (apt-get install chromium).',
  )
}

async function unpacked(): Promise<Chromium> {
  if (!existsSync(join(UNPACKED, 'chromium'))) await unpack()
  return {
    executablePath: join(UNPACKED, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(UNPACKED, 'al2023', 'lib'), UNPACKED].join(':'),
      FONTCONFIG_FILE: join(UNPACKED, 'fonts.conf'),
    },
  }
}

/** Into a folder nobody else can write to, and moved into place when complete. */
async function unpack(): Promise<void> {
  mkdirSync(CACHE, { recursive: true, mode: 0o700 })
  const fresh = mkdtempSync(join(CACHE, 'unpacking-'))
  try {
    await promisify(execFile)(process.execPath, [UNPACK, fresh, UNPACKED])
    if (!existsSync(UNPACKED)) renameSync(fresh, UNPACKED)
  } catch (error) {
    if (!existsSync(join(UNPACKED, 'chromium'))) throw error
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}
