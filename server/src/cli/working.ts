export { importFile, loadDemo, recount } from './verbs.js'
export { withContext } from './with-context.js'
