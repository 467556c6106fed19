export { freePort } from './postmaster.js'
export { startEmbeddedPostgres } from './start.js'
