export { clearDemo, isDemo, loadDemo } from '../features/demo/index.js'
export { importFile } from '../features/ingest/index.js'
export { recount } from '../features/measure/index.js'
export { withContext } from './with-context.js'
