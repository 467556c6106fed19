// Preloaded into a process that is measured: it leaves its highest resident memory in a file.
import { writeFileSync } from 'node:fs'

process.on('exit', () =>
  writeFileSync(process.env.BENCH_MEMORY_FILE, String(process.resourceUsage().maxRSS)),
)
