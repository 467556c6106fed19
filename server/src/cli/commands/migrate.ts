import type { Command } from '../command.js'
import { EXIT } from '../exit-codes.js'

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Bring the database to the schema of this version.',
  details: 'Safe to run again and from several machines at once. serve does it by itself.',
  examples: ['steerboard migrate', 'DATABASE_URL=postgres://... steerboard migrate --json'],
  async run({ config, out }) {
    const { afterMigrate, COUNTS_AGAIN, migrate, openDatabase } = await import('../migrating.js')
    const database = await openDatabase(config, 'use')
    try {
      const applied = await migrate(database.sql, {
        afterMigrate: afterMigrate(config.databaseRole),
        onLongStep: () => out.note(COUNTS_AGAIN),
      })
      const text = applied === 0 ? 'Nothing to do' : `Applied ${applied} migration(s)`
      out.result(`${text}: ${database.place} is current.`, { applied, database: database.place })
      return EXIT.ok
    } finally {
      await database.end()
    }
  },
}
