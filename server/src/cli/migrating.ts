export { afterMigrate, COUNTS_AGAIN } from '../after-migrate.js'
export { openDatabase } from '../open-database.js'
export { migrate } from '../platform/migrate.js'
