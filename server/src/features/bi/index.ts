export { grantLogin, listLogins, revokeLogin } from './logins.js'
export { biRights } from './rights.js'
export { installBiViews, removeBiViews } from './stores/install-views.store.js'
