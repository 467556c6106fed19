export { startServer } from '../main.js'
export { createLogger } from '../platform/logger.js'
export { loadFirstDemo } from './load-first-demo.js'
