export { evaluateAlerts } from '../features/alert/index.js'
export { auditLines, verifyAudit } from '../features/audit/index.js'
export {
  addPerson,
  asPerson,
  giveFirstPassword,
  issueLink,
  readEverybody,
  setPersonActive,
  setRoles,
} from '../features/auth/index.js'
export { grantLogin, listLogins, revokeLogin } from '../features/bi/index.js'
export { importDefinitions, writeDefinitions } from '../features/definitions/index.js'
export { clearDemo, isDemo, loadDemo } from '../features/demo/index.js'
export { setOrganisation } from '../features/facts/index.js'
export { importFile } from '../features/ingest/index.js'
export { recount } from '../features/measure/index.js'
export { withContext } from './with-context.js'
