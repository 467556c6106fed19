import type { RowRules } from './domain/access/row-rules.js'
import { NOTHING, type TableRights } from './domain/access/table-rights.js'
import { alertRights, alertRowRules } from './features/alert/index.js'
import { auditRights } from './features/audit/index.js'
import { authRights } from './features/auth/index.js'
import { biRights } from './features/bi/index.js'
import { factRights, factRowRules } from './features/facts/index.js'
import { goalRights } from './features/goal/index.js'
import { ingestRights, ingestRowRules } from './features/ingest/index.js'
import { initiativeRights, initiativeRowRules } from './features/initiative/index.js'
import { maturityRights } from './features/maturity/index.js'
import { ledgerRights, ledgerRowRules } from './features/measure/index.js'
import { motionRights, motionRowRules } from './features/motion/index.js'
import { notificationRights } from './features/notification/index.js'
import { queryRights } from './features/query/index.js'
import { settingsRights } from './features/settings/index.js'
import { signalRights, signalRowRules } from './features/signal/index.js'
import { strategyRights, strategyRowRules } from './features/strategy/index.js'
import { targetRights, targetRowRules } from './features/target/index.js'
import { uploadRights } from './features/upload/index.js'

/** Work is asked for by whoever asks for anything, and taken up by the jobs. */
const platformRights: TableRights = { outbox: ['insert'], job_slot: NOTHING }

/**
 * What the application role may do, table by table; a new slice adds its own here. A test finds the
 * table that is missing.
 */
export const tableRights: TableRights = {
  ...platformRights,
  ...factRights,
  ...ingestRights,
  ...ledgerRights,
  ...authRights,
  ...auditRights,
  ...biRights,
  ...notificationRights,
  ...motionRights,
  ...targetRights,
  ...strategyRights,
  ...signalRights,
  ...alertRights,
  ...maturityRights,
  ...initiativeRights,
  ...goalRights,
  ...queryRights,
  ...uploadRights,
  ...settingsRights,
}

/** Whose rows are shown to somebody who sees a part of the organisation; a test finds the table that is missing. */
export const rowRules: RowRules = {
  ...factRowRules,
  ...ingestRowRules,
  ...ledgerRowRules,
  ...alertRowRules,
  ...targetRowRules,
  ...signalRowRules,
  ...motionRowRules,
  ...strategyRowRules,
  ...initiativeRowRules,
}
