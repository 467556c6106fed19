export { freePort } from './postmaster.js'
export { type EmbeddedPostgres, startEmbeddedPostgres } from './start.js'
