// What `npm start` does, on any Node from 20.19 on: install and build by pnpm, then serve on the
// Node that the project brings.
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const PARENT_CHECK_MS = 300

function fail(sentence, wayOn) {
  console.error(`${sentence}\n${wayOn}`)
  process.exit(1)
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node ${process.versions.node} is too old.`, 'Install Node 20.19 or later.')
}

try {
  accessSync(ROOT, constants.W_OK)
} catch {
  fail(
    `The folder ${ROOT} is not writable for this user, and npm start installs and builds in it.`,
    'Copy or clone the project to a folder of this user and run npm start there.',
  )
}

const built = spawnSync('npx', ['--yes', 'pnpm@12.21.0', 'run', 'build'], {
  cwd: ROOT,
  stdio: ['ignore', 'inherit', 'inherit'],
  shell: process.platform === 'win32',
})
if (built.signal) process.exit(130)
if (built.status !== 0) {
  fail(
    'Installing or building did not succeed; the lines above say why.',
    'Most often the package registry cannot be reached or the disk is full. Then run npm start again.',
  )
}

const bundled = join(ROOT, 'node_modules', '.bin', 'node')
const server = spawn(
  existsSync(bundled) ? bundled : process.execPath,
  [join(ROOT, 'server', 'dist', 'cli', 'main.js'), 'serve', '--with-demo'],
  { cwd: ROOT, stdio: 'inherit' },
)
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))

// Ctrl-C reaches the server by itself; SIGTERM reaches only this process, or only npm above it.
// It is passed on once: a second one would cut the drain short.
let isStopping = false
function stopServer() {
  if (!isStopping) server.kill('SIGTERM')
  isStopping = true
}
process.on('SIGINT', () => {})
process.on('SIGTERM', stopServer)
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) stopServer()
}, PARENT_CHECK_MS).unref()
