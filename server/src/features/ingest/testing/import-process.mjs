// Imports a canonical file in a process of its own: URL, path; prints its phases and highest RSS.
import { registerHooks } from 'node:module'

registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') &&
    specifier.endsWith('.js') &&
    !context.parentURL.includes('node_modules')
      ? next(specifier.replace(/\.js$/, '.ts'), context)
      : next(specifier, context),
})
const { openPostgres } = await import('../../../platform/postgres.ts')
const { createLogger } = await import('../../../platform/logger.ts')
const { importFile } = await import('../import-file.ts')

const [url, path] = process.argv.slice(2)
const { sql, db, end } = openPostgres(url, { max: 2 })
const base = process.memoryUsage.rss()
let peak = base
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 20)
const report = await importFile(
  {
    sql,
    db,
    now: new Date('2026-04-15T10:00:00Z'),
    actor: { kind: 'operator', id: 'test' },
    demand() {},
    log: createLogger('silent'),
  },
  { path, profile: 'canonical', onProgress: ({ phase }) => process.stdout.write(`${phase}\n`) },
)
clearInterval(watch)
process.stdout.write(`${JSON.stringify({ base, peak, rowsRead: report.rowsRead })}\n`)
await end()
