export { settingsRights } from './rights.js'
