export { startServer } from '../main.js'
export { createLogger } from '../platform/logger.js'
export { outliveLostConnections } from '../platform/outlive-lost-connections.js'
export { loadFirstDemo } from './load-first-demo.js'
