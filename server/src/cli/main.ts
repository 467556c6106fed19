#!/usr/bin/env node
import { commands } from './commands/index.js'
import { run } from './run.js'
import { shortenResolution } from './short-resolve.js'

// A reader that has seen enough (| head), or a closed terminal, must not end work under way.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: { code?: string }) => {
    if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error
  })
}

shortenResolution()
process.exitCode = await run(process.argv.slice(2), commands)
// Open handles must not keep a finished command alive.
setTimeout(() => process.exit(), 1_000).unref()
