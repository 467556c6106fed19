import { rowRules, tableRights } from './access-rights.js'
import { installAlertGuards } from './features/alert/index.js'
import { installAuditGuards } from './features/audit/index.js'
import { installRights, installRowSecurity } from './features/auth/index.js'
import { installBiViews, removeBiViews } from './features/bi/index.js'
import { installGoalGuards } from './features/goal/index.js'
import { installMappingGuards } from './features/ingest/index.js'
import { installInitiativeGuards } from './features/initiative/index.js'
import { installDataState } from './features/kpi/index.js'
import { installMaturityGuards } from './features/maturity/index.js'
import { installBooking } from './features/measure/index.js'
import { installMotionGuards } from './features/motion/index.js'
import { installStrategyGuards } from './features/strategy/index.js'
import { installTargetGuards } from './features/target/index.js'
import type { Logger } from './platform/logger.js'
import type { AfterMigrateStep, MigrateOptions } from './platform/migrate.js'

/** The role that questions are answered as, where nothing else is configured. */
export const APP_ROLE = 'steerboard_app'

/**
 * What the slices do to the database after every migration, in this order: install what is made
 * from code rather than from a migration file (the triggers made from the measures, what guards the
 * decisions of the committee, and last the rights of the application role and
 * the rows that it is shown).
 */
export const afterMigrate = (role: string = APP_ROLE): readonly AfterMigrateStep[] => [
  installBooking,
  installMotionGuards,
  installTargetGuards,
  installStrategyGuards,
  installAlertGuards,
  installMaturityGuards,
  installInitiativeGuards,
  installGoalGuards,
  installMappingGuards,
  installAuditGuards,
  installDataState,
  installBiViews,
  installRights(role, tableRights),
  installRowSecurity(rowRules),
]

export const COUNTS_AGAIN =
  'This version counts differently: every record is counted again, once. This may take minutes.'

/** How every start migrates: what takes long is said, so that nobody stops it in the middle. */
export const migration = (log: Logger, role: string): MigrateOptions => ({
  beforeMigrate: [removeBiViews],
  afterMigrate: afterMigrate(role),
  onLongStep: step => log.warn({ step }, COUNTS_AGAIN),
})
