import { installBooking } from './features/measure/index.js'
import type { AfterMigrateStep } from './platform/migrate.js'

/**
 * What the slices do to the database after every migration, in this order: install what is made
 * from code rather than from a migration file (the triggers made from the measures).
 */
export const afterMigrate: readonly AfterMigrateStep[] = [installBooking]
