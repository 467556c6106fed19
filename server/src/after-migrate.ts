import type { AfterMigrateStep } from './platform/migrate.js'

/**
 * Steps that run after the generated migrations, in this order, on every start and under the
 * same lock: each must be safe to run again. Slices that keep triggers or functions in the
 * database add theirs here.
 */
export const afterMigrate: readonly AfterMigrateStep[] = []
